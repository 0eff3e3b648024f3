using System.Net;
using System.Net.Http.Json;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Api;

/// <summary>Holding as programs do it: the cookie of the first answer owns the hold.</summary>
public sealed class HoldEndpointTests : IClassFixture<QuietSite>, IDisposable
{
    private readonly QuietSite _site;
    private readonly HttpClient _ines;
    private readonly HttpClient _eve;

    public HoldEndpointTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _ines = Client();
        _eve = Client();
    }

    public void Dispose()
    {
        _ines.Dispose();
        _eve.Dispose();
    }

    [Fact]
    public async Task Time_is_held_extended_once_and_given_back()
    {
        var host = await A.Host().SettleAsync(_site);

        using var made = await HoldAsync(_ines, host);
        var hold = await made.ReadAsync();
        using var longer = await _ines.PostAsync($"{made.Headers.Location}/extend", content: null);
        using var again = await _ines.PostAsync($"{made.Headers.Location}/extend", content: null);
        using var released = await _ines.DeleteAsync(made.Headers.Location);
        using var gone = await _ines.DeleteAsync(made.Headers.Location);

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        hold.GetProperty("start").GetString().ShouldBe(BookingPost.Start);
        hold.GetProperty("secondsLeft").GetInt32().ShouldBeInRange(240, 300);
        hold.GetProperty("canExtend").GetBoolean().ShouldBeTrue();
        longer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await longer.ReadAsync()).GetProperty("secondsLeft").GetInt32().ShouldBeInRange(540, 600);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        released.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cookie_that_owns_holds_is_out_of_reach_of_scripts_and_given_once()
    {
        var host = await A.Host().SettleAsync(_site);

        using var first = await HoldAsync(_ines, host);
        using var second = await HoldAsync(_ines, host, "2026-03-03T10:00:00Z");

        var cookie = first.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        second.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task To_everybody_else_a_hold_is_not_found_and_its_time_is_taken()
    {
        var host = await A.Host().SettleAsync(_site);
        using var made = await HoldAsync(_ines, host);

        foreach (var stranger in new[] { _eve, await WithCookieAsync(_eve, host) })
        {
            using var extended = await stranger.PostAsync($"{made.Headers.Location}/extend", content: null);
            using var released = await stranger.DeleteAsync(made.Headers.Location);
            using var held = await HoldAsync(stranger, host);
            using var booked = await stranger.BookAsync(host, BookingPost.Body());

            extended.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            released.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            held.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await held.ReadAsync()).GetProperty("alternatives").GetArrayLength().ShouldBe(3);
            booked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
    }

    [Fact]
    public async Task Who_holds_a_time_books_it()
    {
        var host = await A.Host().SettleAsync(_site);
        using var made = await HoldAsync(_ines, host);

        using var booked = await _ines.BookAsync(host, BookingPost.Body());

        booked.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await _site.CountAsync("slot_claims", "host_id = $1", host.User.Id.Value)).ShouldBe(1);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "body")]
    [InlineData("[]", HttpStatusCode.BadRequest, "body")]
    [InlineData("""{"start":42}""", HttpStatusCode.BadRequest, "start")]
    [InlineData("""{"start":"2026-03-03T09:00:00Z","visitor":"x"}""", HttpStatusCode.BadRequest, "visitor")]
    [InlineData("""{"start":"2026-03-03T09:00:00Z","duration":"30"}""", HttpStatusCode.BadRequest, "duration")]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity, "start")]
    [InlineData("""{"start":"soon"}""", HttpStatusCode.UnprocessableEntity, "start")]
    [InlineData("""{"start":"9999-12-31T23:59:59Z"}""", HttpStatusCode.UnprocessableEntity, "start")]
    [InlineData("""{"start":"2026-03-03T09:00:00Z","duration":31}""", HttpStatusCode.UnprocessableEntity, "duration")]
    [InlineData(
        """{"start":"2026-03-03T09:00:00Z","duration":2147483647}""",
        HttpStatusCode.UnprocessableEntity,
        "duration"
    )]
    public async Task What_cannot_be_taken_is_named(string json, HttpStatusCode status, string field)
    {
        var host = await A.Host().SettleAsync(_site);

        using var answer = await PostAsync(_ines, host, json);

        answer.StatusCode.ShouldBe(status);
        (await answer.FieldsAsync()).ShouldContain(field);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var host = await A.Host().Offering(intro => intro.SwitchOff()).SettleAsync(_site);

        using var held = await HoldAsync(_ines, host);
        using var noId = await _ines.DeleteAsync($"{host.Api}/holds/none");

        held.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        noId.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _site.Site.ClientOptions.BaseAddress };

    private static async Task<HttpClient> WithCookieAsync(HttpClient client, SettledHost host)
    {
        using var own = await HoldAsync(client, host, "2026-03-03T12:00:00Z");
        own.StatusCode.ShouldBe(HttpStatusCode.Created);
        return client;
    }

    private static Task<HttpResponseMessage> HoldAsync(
        HttpClient client,
        SettledHost host,
        string start = BookingPost.Start
    ) => client.PostAsJsonAsync($"{host.Api}/holds", new { start }, TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, SettledHost host, string json)
    {
        using var content = FormPost.Raw(json, "application/json");
        return await client.PostAsync($"{host.Api}/holds", content, TestContext.Current.CancellationToken);
    }
}
