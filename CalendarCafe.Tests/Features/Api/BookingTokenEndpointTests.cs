using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;

namespace CalendarCafe.Tests.Features.Api;

public sealed class BookingTokenEndpointTests : IClassFixture<QuietSite>
{
    private const string Later = "2026-03-04T09:00:00Z";
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly HttpClient _client;

    public BookingTokenEndpointTests(QuietSite site)
    {
        _site = site;
        _client = site.Site.CreateClient();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Booking_is_moved_and_says_how_it_stands()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var answer = await PostAsync(booked, "reschedule", $$"""{"start":"{{Later}}","sequence":0}""");
        var stale = await PostAsync(booked, "reschedule", """{"start":"2026-03-05T09:00:00Z","sequence":0}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var stands = await answer.ReadAsync();
        stands.GetProperty("status").GetString().ShouldBe("RESCHEDULED");
        stands.GetProperty("start").GetString().ShouldBe(Later);
        stands.GetProperty("sequence").GetInt32().ShouldBe(1);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Theory]
    [InlineData(Later)]
    [InlineData("2026-03-04T03:00:00Z")]
    public async Task Time_that_cannot_be_had_comes_with_alternatives(string start)
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.BookedAsync(host, Tomorrow + Duration.FromDays(1));

        var answer = await PostAsync(booked, "reschedule", $$"""{"start":"{{start}}"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadAsync()).GetProperty("alternatives").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("reschedule", "{}", 422, "start")]
    [InlineData("reschedule", "", 400, "body")]
    [InlineData("reschedule", """{"start":"tomorrow"}""", 422, "start")]
    [InlineData("reschedule", """{"start":"9999-12-31T23:59:59Z"}""", 422, "start")]
    [InlineData("reschedule", """{"start":42}""", 400, "start")]
    [InlineData("reschedule", """{"start":"2026-03-04T09:00:00Z","sequence":"1"}""", 400, "sequence")]
    [InlineData("reschedule", """{"start":"2026-03-04T09:00:00Z","host":"me"}""", 400, "host")]
    [InlineData("reschedule", "[", 400, "body")]
    [InlineData("cancel", """{"reason":["ill"]}""", 400, "reason")]
    [InlineData("cancel", """{"reason":"\uD800"}""", 400, "reason")]
    [InlineData("cancel", "{}", 422, "reason")]
    [InlineData("cancel", "", 422, "reason")]
    public async Task What_cannot_be_taken_is_named(string act, string json, int status, string field)
    {
        var host = await A.Host()
            .Offering(intro => intro.Cancelable(CancellationReasonPolicy.Required, Duration.Zero))
            .SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var answer = await PostAsync(booked, act, json);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.FieldsAsync()).ShouldContain(field);
    }

    [Fact]
    public async Task Booking_is_cancelled_once()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var first = await PostAsync(booked, "cancel", """{"reason":"Ill"}""");
        var second = await PostAsync(booked, "cancel", "{}");
        var moved = await PostAsync(booked, "reschedule", $$"""{"start":"{{Later}}"}""");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await first.ReadAsync()).GetProperty("status").GetString().ShouldBe("CANCELED");
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        moved.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("reschedule")]
    [InlineData("cancel")]
    public async Task Link_of_nobody_is_not_found(string act)
    {
        var answer = await PostAsync("none", act, "{}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
    }

    private Task<HttpResponseMessage> PostAsync(BookSlotResult.Booked booked, string act, string json) =>
        PostAsync(booked.ManageToken, act, json);

    private async Task<HttpResponseMessage> PostAsync(string token, string act, string json)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await _client.PostAsync(
            $"/api/v1/public/bookings/{token}/{act}",
            content,
            TestContext.Current.CancellationToken
        );
    }
}
