using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Places, guests, codes and links, as people meet them.</summary>
public sealed class DetailsTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Workshop = "/demo/ada/workshop?start=2026-03-12T16:00:00Z";
    private const string Ines = "ines@guests.example";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_place_is_chosen_and_a_guest_invited(int width)
    {
        var page = await Cafe.BookWorkshopAsync(Visit.AtADesk with { Width = width });

        var receipt = page.GetByRole(AriaRole.Article);
        await Expect(receipt).ToContainTextAsync("Phone call: Ada Lovelace calls you");
        await Expect(receipt).ToContainTextAsync("+351 21 999 9000");
        await Expect(receipt).ToContainTextAsync("ben@guests.example");
        var invitation = await Cafe.MailAsync("ben@guests.example", "Invitation: Workshop with Ada Lovelace");
        invitation.Text.ShouldContain("Ines Carvalho (ines@guests.example) booked this meeting");
        invitation.Text.ShouldNotContain("/manage/");
        invitation.Text.ShouldNotContain("999 9000");
        (await Cafe.MailAsync("ada@demo.example", "Ines Carvalho")).Text.ShouldContain("ben@guests.example (guest)");
    }

    [Fact]
    public async Task The_number_is_asked_for_only_where_the_host_calls()
    {
        var page = await Cafe.VisitAsync(Workshop);

        await Expect(page.GetByLabel("Your phone number")).ToBeHiddenAsync();
        await page.GetByLabel("Ada Lovelace calls you").CheckAsync();
        await Expect(page.GetByLabel("Your phone number")).ToBeVisibleAsync();
        await page.GetByLabel("you call Ada Lovelace").CheckAsync();
        await Expect(page.GetByLabel("Your phone number")).ToBeHiddenAsync();
        await page.GetByLabel("Ada Lovelace calls you").CheckAsync();
        await page.ReloadAsync();

        await Expect(page.GetByLabel("Ada Lovelace calls you")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Guests_are_typed_taken_out_and_kept_by_keyboard_alone()
    {
        var page = await Cafe.VisitAsync(Workshop);
        await page.GuestInput().FocusAsync();

        await page.Keyboard.TypeAsync("ben@guests.example,cem@guests.example dora");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("dora does not look like an e-mail address")).ToBeAttachedAsync();
        await Expect(page.GuestInput()).ToHaveValueAsync("dora");
        await page.Keyboard.TypeAsync("@guests.example ");
        await Expect(page.Chip("dora@guests.example")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Backspace");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove dora@guests.example" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Chip("dora@guests.example")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove cem@guests.example" })).ToBeFocusedAsync();
        await page.ReloadAsync();

        await Expect(page.Chip("ben@guests.example")).ToBeVisibleAsync();
        await Expect(page.Chip("cem@guests.example")).ToBeVisibleAsync();
        await Expect(page.Locator("textarea[name=guests]")).ToHaveValueAsync("ben@guests.example\ncem@guests.example");
    }

    [Fact]
    public async Task Guests_that_are_refused_stand_in_the_field_again()
    {
        var page = await Cafe.VisitAsync(Workshop);
        await page.InviteAsync("ben@guests.example");
        await page.GuestInput().FillAsync("cem");

        await page.FillInAsync("Ines Carvalho", Ines);
        await page.GetByLabel("What shall we call it?").FillAsync("Engines");
        await page.BookButton().ClickAsync();

        var summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync("cem: This is not an e-mail address");
        await Expect(page.Chip("ben@guests.example")).ToBeVisibleAsync();
        await Expect(page.Chip("cem")).ToBeVisibleAsync();
        await summary.GetByRole(AriaRole.Link, new() { Name = "Invite others" }).ClickAsync();
        await Expect(page.GuestInput()).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_scripts_places_and_guests_are_plain_fields()
    {
        var page = await Cafe.VisitAsync(Workshop, Visit.WithoutScripts);
        await page.FillInAsync("Ines Carvalho", Ines);
        await page.GetByLabel("Ada Lovelace calls you").CheckAsync();
        await page.GetByLabel("Your phone number").FillAsync("+351 21 999 9000");
        await page.GetByLabel("What shall we call it?").FillAsync("Engines");
        await page.GetByLabel("Invite others").FillAsync("ben@guests.example\ncem@guests.example");

        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("cem@guests.example");
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(true, 390)]
    [InlineData(false, 1280)]
    public async Task An_address_is_proved_by_the_code_in_the_mail(bool runsScripts, int width)
    {
        var visit = new Visit(width, RunsScripts: runsScripts);
        var page = await Cafe.AskForCodeAsync(visit);

        await page.GetByLabel("Code").FillAsync(await Cafe.CodeAsync(Ines));
        await page.GetByLabel("Code").PressAsync("Enter");

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync(Ines);
    }

    [Fact]
    public async Task The_time_is_kept_while_the_code_is_looked_for()
    {
        var page = await Cafe.AskForCodeAsync(Visit.AtADesk);
        var first = await Cafe.CodeAsync(Ines);

        await Expect(page.Kept()).ToBeVisibleAsync();
        await page.LongerButton().ClickAsync();
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a new code" }).ClickAsync();
        await Expect(page.Locator("form[aria-busy]")).ToHaveCountAsync(0);
        await Expect(page.GetByText("We have sent a code to")).ToBeVisibleAsync();
        var codes = (await Cafe.MailsAsync(Ines, "Your code", 2)).Select(DetailsSteps.CodeIn);
        await page.GetByLabel("Code").FillAsync(codes.Except([first], StringComparer.Ordinal).Single());
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_link_is_used_up_by_keyboard_alone(int width)
    {
        var link = await Cafe.LinkAsync("intro");
        var page = await Cafe.VisitAsync(link + "?date=2026-03-12", Visit.AtADesk with { Width = width });
        await page.TabToAsync(page.Time("13:30"));
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(page.GetByLabel("Name"));
        await page.Keyboard.TypeAsync("Ines Carvalho");
        await page.TabToAsync(page.GetByLabel("E-mail"));
        await page.Keyboard.TypeAsync(Ines);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();

        await page.GotoAsync(Cafe.AddressOf(link));

        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "See what Ada Lovelace offers" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ada Lovelace" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(true, 390)]
    [InlineData(false, 1280)]
    public async Task A_link_books_once_and_then_says_so(bool runsScripts, int width)
    {
        var link = await Cafe.LinkAsync("intro");
        var visit = new Visit(width, RunsScripts: runsScripts);
        var page = await Cafe.VisitAsync(link + "?date=2026-03-12", visit);
        await page.Time(runsScripts ? "16:00" : "11:00").ClickAsync();
        await page.FillInAsync("Ines Carvalho", Ines);
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();

        await page.GotoAsync(Cafe.AddressOf(link));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This link has been used" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See what Ada Lovelace offers" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ada Lovelace" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_host_makes_a_link_the_invitee_books_by_it_and_the_host_sees_it_used()
    {
        var desk = await Cafe.VisitAsync("/app/links");
        await desk.SignInAsync("ada@demo.example");
        await Expect(desk.NewLinkButton("Intro call")).ToBeEnabledAsync();
        await desk.MakeLinkAsync("Intro call", "Ines");
        var link = await desk.GetByLabel("The link").InputValueAsync();
        await Expect(desk.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true })).ToBeFocusedAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        var page = await Cafe.VisitAsync(new Uri(link).AbsolutePath + "?date=2026-03-12&utm_source=letter");
        await page.Time("16:00").ClickAsync();
        await page.FillInAsync("Ines Carvalho", Ines);
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await desk.ReloadAsync();

        var row = desk.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ines" });
        await Expect(row).ToContainTextAsync("1 of 1");
        await Expect(row).ToContainTextAsync("used");
        await desk.GotoAsync(Cafe.AddressOf("/app"));
        await desk.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "Ines Carvalho" })
            .GetByRole(AriaRole.Link, new() { Name = "Details" })
            .First.ClickAsync();
        await Expect(desk.GetByText("scheduling link for “Ines” · source: letter")).ToBeVisibleAsync();
    }
}
