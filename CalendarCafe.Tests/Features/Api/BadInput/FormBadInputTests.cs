using System.Net;
using AngleSharp.Html.Parser;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Entries;
using CsCheck;
using NodaTime.Text;

namespace CalendarCafe.Tests.Features.Api.BadInput;

/// <summary>The forms of public pages, sent by a browser without scripts.</summary>
public sealed class FormBadInputTests : IClassFixture<QuietSite>
{
    private static readonly Gen<string[]> Values = HostileText.Strings.Array[0, 2];

    private readonly QuietSite _site;
    private readonly HttpClient _browser;
    private Instant _next = QuietSite.Now + Duration.FromDays(1);

    public FormBadInputTests(QuietSite site)
    {
        _site = site;
        _browser = site.CreateBrowser();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData("/account/sign-up", "sign-up")]
    [InlineData("/account/forgot-password", "forgot-password")]
    public Task Account_form_that_is_spoiled_in_one_field_names_that_field(string address, string handler) =>
        SpoilAsync(handler, () => Task.FromResult(address));

    // Which of the two was wrong is nobody's to know.
    [Fact]
    public Task Sign_in_that_is_spoiled_is_told_of_without_naming_the_field() =>
        SpoilAsync("sign-in", () => Task.FromResult("/account/sign-in"), namesField: false);

    [Fact]
    public async Task Booking_form_that_is_spoiled_in_one_field_names_that_field()
    {
        var host = await A.Host().For(Duration.FromMinutes(5)).Offering(AskAll).SettleAsync(_site);

        await SpoilAsync(
            "book",
            () => Task.FromResult($"{host.Address}?start={InstantPattern.General.Format(Later())}")
        );
    }

    [Fact]
    public async Task Cancelling_form_that_is_spoiled_names_its_field()
    {
        var host = await A.Host()
            .For(Duration.FromMinutes(5))
            .Offering(intro => intro.Cancelable(CancellationReasonPolicy.Required, Duration.Zero))
            .SettleAsync(_site);

        await SpoilAsync(
            "cancel",
            async () => $"/manage/{(await _site.BookedAsync(host, Later())).ManageToken}?cancel=1"
        );
    }

    [Fact]
    public async Task Booking_page_is_shown_whatever_its_address_carries()
    {
        var host = await A.Host().Offering(AskAll).SettleAsync(_site);
        var address = $"{host.Address}?start={InstantPattern.General.Format(Later())}";
        string[] names = [.. CarriedValues.Names, "a1", "a2", "zone", "duration", "view", "typed"];

        await Gen.Select(Gen.Int[0, names.Length - 1].Select(index => names[index]), HostileText.Strings)
            .Array[1, 6]
            .SampleAsync(
                async said =>
                {
                    var query = string.Join('&', said.Select(value => $"{value.Item1}={Escaped(value.Item2)}"));
                    using var answer = await _browser.GetAsync(
                        $"{address}&{query}",
                        TestContext.Current.CancellationToken
                    );
                    answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.RequestUriTooLong);
                },
                iter: InputCases.Count / 5,
                threads: 1
            );
    }

    // No client can send half a surrogate pair in an address.
    private static string Escaped(string text) =>
        Uri.EscapeDataString(new([.. text.Where(character => !char.IsSurrogate(character))]));

    private Task SpoilAsync(string handler, Func<Task<string>> openAsync, bool namesField = true) =>
        Gen.Select(Gen.Int[0, 1_000], Values)
            .SampleAsync(
                async (choice, values) =>
                {
                    var address = await openAsync();
                    var page = await _browser.GetStringAsync(address, TestContext.Current.CancellationToken);
                    var form = FilledForm.Of(page, handler);
                    var name = form.Names[choice % form.Names.Count];
                    using var content = form.With(name, values);
                    using var answer = await _browser.PostAsync(
                        address,
                        content,
                        TestContext.Current.CancellationToken
                    );
                    await ShouldBeFairAsync(namesField ? name : null, answer);
                },
                iter: InputCases.Count / 5,
                threads: 1
            );

    // What cannot be taken is shown again, with the field that is to blame marked, or, where that is hidden, with words.
    private static async Task ShouldBeFairAsync(string? name, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{name}: {text}");
        if (answer.StatusCode != HttpStatusCode.UnprocessableEntity)
        {
            return;
        }

        var page = new HtmlParser().ParseDocument(text);
        var controls = page.QuerySelectorAll($"[name='{name}']:not([type=hidden])");
        var isMarked =
            controls.Length == 0
            || controls.Any(control =>
                control.GetAttribute("aria-invalid") == "true"
                || control.Closest("fieldset")?.QuerySelector(".field-error") is not null
            );
        isMarked.ShouldBeTrue($"{name} is not marked: {page.Body!.TextContent}");
        (page.QuerySelector("[role=alert]")?.TextContent.Trim()).ShouldNotBeNullOrEmpty($"{name}: nothing is said");
    }

    // Hours are from nine to five: a start of its own for each, on as many days as that takes.
    private Instant Later()
    {
        _next += Duration.FromMinutes(5);
        if (_next.InUtc().Hour >= 15)
        {
            _next += Duration.FromHours(18);
        }

        return _next;
    }

    private static void AskAll(EventType eventType)
    {
        eventType.MeetAt(new MeetingPlace(LocationKind.Phone), new MeetingPlace(LocationKind.InPerson, "14 Pier Road"));
        foreach (var type in Enum.GetValues<QuestionType>())
        {
            var isSelect = type is QuestionType.SingleSelect or QuestionType.MultiSelect;
            eventType.Ask(type, $"Asked as {type}", isRequired: true, isSelect ? ["Tea", "Coffee"] : []);
        }
    }
}
