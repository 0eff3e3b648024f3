using System.Net;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Hosting;

public sealed class HardeningTests(TestPostgres postgres)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/nobody/here")]
    [InlineData("/api/v1/public/a/b/c")]
    [InlineData("/health/live")]
    public async Task Every_answer_says_what_the_browser_may_not_do(string address)
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        using var browser = site.CreateBrowser();

        using var answer = await browser.GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("/manage/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/account/reset-password/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Page_behind_a_secret_link_is_neither_indexed_nor_named_to_others(string address)
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        using var browser = site.CreateBrowser();

        using var answer = await browser.GetAsync(address);

        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    public async Task Circuit_is_opened_from_our_own_pages_only(string origin, HttpStatusCode expected)
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        using var browser = site.CreateBrowser();
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        ask.Headers.Add("Origin", origin);

        using var answer = await browser.SendAsync(ask);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Availability_is_read_sixty_times_a_minute_and_then_put_off()
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        using var browser = site.CreateBrowser();
        for (var count = 0; count < 60; count++)
        {
            using var early = await browser.GetAsync("/api/v1/public/a/b/c/slots");
            early.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var late = await browser.GetAsync("/api/v1/public/a/b/c/slots");

        late.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        late.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        late.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await late.ReadAsync();
        problem.GetProperty("type").GetString().ShouldEndWith("rfc6585#section-4");
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Site_is_ready_while_its_database_answers()
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        using var browser = site.CreateBrowser();

        using var answer = await browser.GetAsync("/health/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
