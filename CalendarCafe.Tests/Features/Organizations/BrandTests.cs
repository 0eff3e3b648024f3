using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Organizations;

/// <summary>The organisation's colour on the pages that invitees see.</summary>
public sealed class BrandTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public BrandTests(QuietSite site)
    {
        _site = site;
        _browser = site.CreateBrowser();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Public_pages_wear_the_colour_that_was_chosen_made_readable()
    {
        var host = A.Host().Build();
        host.Organization.Brand("#FFE600");
        await _site.AddAsync(host.Organization, host.User, host.Schedule, host.EventType);
        var booked = await _site.BookedAsync(host, QuietSite.Now + Duration.FromDays(1));

        foreach (
            var page in new[]
            {
                $"/{host.Address.Organization}",
                $"/{host.Address.Organization}/{host.Address.Host}",
                $"{host.Address}",
                $"/manage/{booked.ManageToken}",
                $"/manage/{booked.ManageToken}/reschedule",
            }
        )
        {
            var text = await _browser.GetStringAsync(page, TestContext.Current.CancellationToken);
            var head = text[..text.IndexOf("</head>", StringComparison.Ordinal)];
            head.ShouldContain(
                $":root,[data-theme=light]{{--accent:{BrandTones.ByDay("#FFE600").Accent};",
                customMessage: page
            );
            head.ShouldContain(":root[data-theme=dark]{--accent:#ffe600;", customMessage: page);
        }
    }

    [Fact]
    public async Task Who_chose_none_has_the_cafes_own()
    {
        var host = await A.Host().SettleAsync(_site);

        var page = await _browser.GetStringAsync(host.Address.ToString(), TestContext.Current.CancellationToken);

        page.ShouldNotContain("--accent");
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#123456;}")]
    public void Nothing_but_a_colour_is_taken(string color) =>
        Should.Throw<ArgumentException>(() => Organization.Create("Café", "cafe", "Europe/Paris").Brand(color));
}
