using System.Net;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Hosting;

public sealed class TooManyRequestsTests(TestPostgres postgres)
{
    [Theory]
    [InlineData("/manage/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 30)]
    [InlineData("/acme/ada/intro", 60)]
    public async Task Page_that_is_asked_for_too_often_says_so_and_when_to_come_back(string address, int most)
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        using var browser = site.CreateBrowser();
        for (var round = 0; round < most; round++)
        {
            using var early = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            early.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        using var sent = await browser.PostAsync(address, content: null, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.GetValues("Retry-After").ShouldBe(["60"]);
        sent.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("Too many requests");
        page.ShouldContain("try again in a minute");
        page.ShouldNotContain("There is nothing here");
    }
}
