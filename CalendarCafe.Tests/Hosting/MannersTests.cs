using System.Net;
using System.Text.Json;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Hosting;

/// <summary>What browsers and programs take for granted of any site.</summary>
public sealed class MannersTests : IClassFixture<QuietSite>, IDisposable
{
    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public MannersTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Head_is_answered_as_get_is_without_the_body()
    {
        var host = await A.Host().SettleAsync(_site);

        foreach (var address in new[] { "/", host.Address.ToString(), host.Api, "/openapi/v1.json", "/nobody" })
        {
            using var head = await SendAsync(HttpMethod.Head, address);
            using var get = await SendAsync(HttpMethod.Get, address);

            head.StatusCode.ShouldBe(get.StatusCode, address);
            head.Headers.Contains("Content-Security-Policy").ShouldBeTrue(address);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Address_with_capitals_leads_for_good_to_the_one_without()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/DEMO/Ada/INTRO?month=2026-04&x=A");

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/demo/ada/intro?month=2026-04&x=A");
    }

    [Theory]
    [InlineData("/api/v1/x")]
    [InlineData("/api/v1")]
    [InlineData("/api")]
    public async Task Address_of_the_api_that_is_none_is_a_problem_and_no_page(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/account/confirm-email/abc", HttpStatusCode.Gone)]
    [InlineData("/account/confirm-email/%ff%fe", HttpStatusCode.Gone)]
    [InlineData("/account/reset-password/abc", HttpStatusCode.Gone)]
    [InlineData("/manage/abc/invite.ics", HttpStatusCode.NotFound)]
    public async Task Dead_link_says_so_and_is_kept_nowhere(string address, HttpStatusCode status)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Description_of_the_api_says_what_must_be_sent_and_what_may_come_back()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/openapi/v1.json");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());

        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Names(schemas.GetProperty("BookingBody").GetProperty("required")).ShouldBe(["start", "timeZone", "invitee"]);
        Format(schemas, "BookingBody", "start").ShouldBe("date-time");
        Format(schemas, "ListedSlot", "end").ShouldBe("date-time");
        schemas
            .GetProperty("HttpValidationProblemDetails")
            .GetProperty("properties")
            .TryGetProperty("errors", out _)
            .ShouldBeTrue();
        schemas
            .GetProperty("TimeProblem")
            .GetProperty("properties")
            .TryGetProperty("alternatives", out _)
            .ShouldBeTrue();
        schemas
            .GetProperty("ProblemDetails")
            .TryGetProperty("additionalProperties", out var more)
            .ShouldBeFalse(more.ToString());
        var slots = document
            .RootElement.GetProperty("paths")
            .GetProperty("/api/v1/public/{organization}/{host}/{eventType}/slots")
            .GetProperty("get");
        slots.GetProperty("responses").TryGetProperty("429", out _).ShouldBeTrue();
        slots
            .GetProperty("parameters")
            .EnumerateArray()
            .Where(parameter => parameter.TryGetProperty("required", out var isRequired) && isRequired.GetBoolean())
            .Select(parameter => parameter.GetProperty("name").GetString())
            .ShouldBe(["organization", "host", "eventType", "from", "to", "timeZone"]);
    }

    private static string? Format(JsonElement schemas, string type, string property) =>
        schemas.GetProperty(type).GetProperty("properties").GetProperty(property).GetProperty("format").GetString();

    private static IEnumerable<string?> Names(JsonElement list) =>
        list.EnumerateArray().Select(name => name.GetString());

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await _browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
