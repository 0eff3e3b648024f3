using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CsCheck;

namespace CalendarCafe.Tests.Features.Bookings;

/// <summary>Whatever stands in the address of a booking page, or in its form, the page answers.</summary>
public sealed class HostilePageTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly string[] Names =
    [
        "name",
        "email",
        "phone",
        "guests",
        "location",
        "code",
        "resend",
        "a1",
        "a2",
        "utm_source",
        "utm_term",
        "referrer",
        "zone",
        "duration",
        "other",
        "key",
    ];

    [Fact]
    public async Task No_address_and_no_form_is_a_fault_of_ours()
    {
        site.Site.Clock.Reset(QuietSite.Now);
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.MeetAt(new(LocationKind.Phone), new(LocationKind.Zoom, "https://zoom.example/ada"));
                intro.Ask(QuestionType.MultiSelect, "What with?", isRequired: false, ["Slides", "Code"]);
                intro.Ask(QuestionType.Number, "How many?", isRequired: false, []);
                intro.CheckEmails(true);
            })
            .SettleAsync(site);
        using var browser = site.CreateBrowser();
        var address = $"{host.Address}?start=2026-03-03T09:00:00Z";
        var page = await browser.GetStringAsync(address, TestContext.Current.CancellationToken);

        await Gen.Select(Gen.Int[0, Names.Length - 1], HostileText.Strings)
            .Array[0, 6]
            .SampleAsync(
                async said =>
                {
                    var fields = said.Select(field => (Names[field.Item1], WithoutHalves(field.Item2))).ToArray();
                    var query = string.Join('&', fields.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));
                    using var seen = await browser.GetAsync($"{address}&{query}", TestContext.Current.CancellationToken);
                    using var sent = await browser.SendFormAsync(address, page, "book", fields);

                    ((int)seen.StatusCode).ShouldBeLessThan(400);
                    ((int)sent.StatusCode).ShouldBeLessThan(500);
                },
                iter: 100,
                threads: 1
            );
    }

    // No client can send half a surrogate pair in an address.
    private static string WithoutHalves(string text) => new([.. text.Where(character => !char.IsSurrogate(character))]);
}
