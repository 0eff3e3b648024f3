using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class MemberJourneyTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Noor = "noor@guests.example";
    private const string Password = "four plums under snow";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Whoever_is_invited_reads_the_mail_accepts_and_is_in(int width)
    {
        var page = await OpenAsync(width);
        await page.Button("Invite people").ClickAsync();
        await page.GetByLabel("E-mail addresses").FillAsync($"{Noor} vera@demo.example");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Viewer" }).CheckAsync();
        await page.Button("Send invitations").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Is a member already.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("E-mail addresses")).ToHaveValueAsync("vera@demo.example");
        await page.Button("Close").First.ClickAsync();
        await Expect(page.Button($"Revoke the invitation of {Noor}")).ToBeVisibleAsync();

        var mail = await Cafe.MailAsync(Noor, "Ada Lovelace invites you to Demo Café");
        var guest = await Cafe.VisitAsync(
            Cafe.LinkIn(mail, "/account/invitation/"),
            width < 640 ? Visit.ByPhone : Visit.AtADesk
        );
        await Expect(guest.GetByText("Ada Lovelace invites you, as Viewer.")).ToBeVisibleAsync();
        await guest.GetByLabel("Your name").FillAsync("Noor Haddad");
        await guest.GetByLabel("Password").FillAsync(Password);
        await Expect(guest.GetByLabel("Time zone")).ToHaveValueAsync("Europe/Lisbon");
        await guest.Button("Join Demo Café").ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Name = "Good " })).ToBeVisibleAsync();

        await page.ReloadAsync();
        await EventTypeSteps.UntilHereAsync(page, "Members");
        await Expect(page.GetByText("Noor Haddad")).ToBeVisibleAsync();
        await Expect(page.Button($"Revoke the invitation of {Noor}")).ToHaveCountAsync(0);
        var again = await Cafe.VisitAsync("/account/sign-in");
        await again.SignInAsync(Noor, Password);
        await Expect(again.GetByRole(AriaRole.Heading, new() { Name = "Good " })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Member_is_deactivated_with_a_message_to_invitees_and_let_in_again(int width)
    {
        var page = await OpenAsync(width);
        await page.Button("Deactivate Linus Virtanen").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Deactivate Linus Virtanen?" });
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Cancel them" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Deactivate and cancel" }).ClickAsync();
        await Expect(dialog.GetByText("Please write a message")).ToBeVisibleAsync();
        await dialog.GetByLabel("Message to the invitees").FillAsync("Linus has left the café.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Deactivate and cancel" }).ClickAsync();

        await Expect(page.GetByText("Linus Virtanen is deactivated. Cancelled bookings:")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Members", Level = 1 })).ToBeFocusedAsync();
        var gone = await Cafe.VisitAsync("/demo/linus");
        await Expect(gone.GetByRole(AriaRole.Heading, new() { Name = "Linus Virtanen" })).ToHaveCountAsync(0);
        await page.Button("Reactivate Linus Virtanen").ClickAsync();
        await Expect(page.GetByText("Linus Virtanen is active again.")).ToBeVisibleAsync();
        await gone.ReloadAsync();
        await Expect(gone.GetByRole(AriaRole.Heading, new() { Name = "Linus Virtanen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Role_is_changed_and_taken_back_by_keyboard_alone()
    {
        var page = await OpenAsync(1280);
        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await page.Keyboard.TypeAsync("alan");
        await Expect(page.GetByText("1 member", new() { Exact = true })).ToBeVisibleAsync();

        await page.TabToAsync(page.Button("Change role of Alan Turing"));
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Change the role of Alan Turing" });
        await Expect(dialog.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await page.TabToAsync(dialog.GetByRole(AriaRole.Radio, new() { Name = "Member", Exact = true }));
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(dialog.GetByText("They may no longer:")).ToBeVisibleAsync();
        await page.TabToAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Change the role" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Role of Alan Turing: Viewer.")).ToBeVisibleAsync();
        await Expect(page.Button("Change role of Alan Turing")).ToBeFocusedAsync();
        await page.Button("Undo").ClickAsync();
        await Expect(page.GetByText("Role of Alan Turing: Member.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Invitation_is_revoked_undone_and_sent_again()
    {
        var page = await OpenAsync(1280);
        var revoke = page.Button("Revoke the invitation of noor.haddad@demo.example");

        await revoke.ClickAsync();
        await Expect(revoke).ToHaveCountAsync(0);
        await page.Button("Undo").ClickAsync();
        await Expect(revoke).ToBeVisibleAsync();
        await page.Button("Send again the invitation to jonas.lindqvist@demo.example").ClickAsync();

        await Expect(page.GetByText("is on its way again.")).ToBeVisibleAsync();
        await Cafe.MailAsync("jonas.lindqvist@demo.example", "invites you");
    }

    private async Task<IPage> OpenAsync(int width)
    {
        var page = await Cafe.VisitAsync(MemberScenes.Path, width < 640 ? Visit.ByPhone : Visit.AtADesk);
        await MemberScenes.SignInAsync(page);
        return page;
    }
}
