using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;

namespace CalendarCafe.Tests.Hosting;

public sealed class CompressionTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public CompressionTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Pages_and_answers_for_anyone_are_sent_small()
    {
        var host = await A.Host().SettleAsync(_site);

        (await EncodingOfAsync(host.Address.ToString())).ShouldBe("br");
        (await EncodingOfAsync($"{host.Api}/slots?from=2026-03-03&to=2026-03-04")).ShouldBe("br");
    }

    // What is said twice on a page is told by its length (BREACH).
    [Fact]
    public async Task What_is_not_for_everybody_is_sent_as_it_is()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, QuietSite.Now + Duration.FromDays(1));

        (await EncodingOfAsync($"/manage/{booked.ManageToken}")).ShouldBeNull();
        (await EncodingOfAsync($"/api/v1/public/bookings/{booked.ManageToken}")).ShouldBeNull();
        (await EncodingOfAsync(host.Address.ToString(), $"{SessionCookie.Name}=x")).ShouldBeNull();
    }

    private async Task<string?> EncodingOfAsync(string path, string? cookie = null)
    {
        using var browser = _site.CreateBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Content.Headers.ContentEncoding.SingleOrDefault();
    }
}
