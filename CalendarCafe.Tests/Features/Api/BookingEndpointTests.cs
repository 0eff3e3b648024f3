using System.Net;
using System.Text.Json.Nodes;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Api;

public sealed class BookingEndpointTests : IClassFixture<QuietSite>
{
    private const string Start = BookingPost.Start;

    private readonly QuietSite _site;
    private readonly HttpClient _client;

    public BookingEndpointTests(QuietSite site)
    {
        _site = site;
        _client = site.Site.CreateClient();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Booking_is_made_and_its_page_named()
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await PostAsync(host, BookingPost.Body());

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var made = await answer.ReadAsync();
        made.GetProperty("status").GetString().ShouldBe("CONFIRMED");
        made.GetProperty("start").GetString().ShouldBe(Start);
        made.GetProperty("end").GetString().ShouldBe("2026-03-03T09:30:00Z");
        var manage = made.GetProperty("manageUrl").GetString().ShouldNotBeNull();
        manage.ShouldStartWith("https://cafe.test/manage/");
        answer.Headers.Location.ShouldBe(new Uri(manage));
    }

    [Fact]
    public async Task Offset_of_the_start_is_free()
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await PostAsync(host, BookingPost.Body(body => body["start"] = "2026-03-03T14:30:00+05:30"));

        (await answer.ReadAsync()).GetProperty("start").GetString().ShouldBe(Start);
    }

    [Theory]
    [InlineData(Start)]
    [InlineData("2026-03-03T03:00:00Z")]
    public async Task Time_that_cannot_be_had_comes_with_alternatives(string start)
    {
        var host = await A.Host().SettleAsync(_site);
        await PostAsync(host, BookingPost.Body());

        var answer = await PostAsync(host, BookingPost.Body(body => body["start"] = start));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var alternatives = (await answer.ReadAsync()).GetProperty("alternatives");
        alternatives.GetArrayLength().ShouldBe(3);
        foreach (var alternative in alternatives.EnumerateArray())
        {
            var next = await PostAsync(
                host,
                BookingPost.Body(body => body["start"] = alternative.GetProperty("start").GetString())
            );
            next.StatusCode.ShouldBe(HttpStatusCode.Created);
        }
    }

    [Fact]
    public async Task Same_key_answers_with_the_same_booking_and_another_body_is_refused()
    {
        var host = await A.Host().SettleAsync(_site);
        var first = await (await PostAsync(host, BookingPost.Body(), "key 1")).ReadAsync();

        var second = await PostAsync(host, BookingPost.Body(), "key 1");
        var other = await PostAsync(host, BookingPost.Body(body => body["timeZone"] = "UTC"), "key 1");
        var tooLong = await PostAsync(host, BookingPost.Body(), new string('k', 101));

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await second.ReadAsync()).GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        await ShouldNameAsync(other, HttpStatusCode.UnprocessableEntity, "Idempotency-Key");
        await ShouldNameAsync(tooLong, HttpStatusCode.BadRequest, "Idempotency-Key");
    }

    [Fact]
    public async Task Unknown_address_is_not_found()
    {
        var host = await A.Host().Offering(intro => intro.SwitchOff()).SettleAsync(_site);

        (await PostAsync(host, BookingPost.Body())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Empty_body_is_told_all_that_is_missing_at_once()
    {
        var host = await A.Host()
            .Offering(intro => intro.Ask(QuestionType.ShortText, "What about?", isRequired: true, []))
            .SettleAsync(_site);

        var answer = await PostAsync(host, "{}");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.FieldsAsync()).ShouldBe(
            ["start", "timeZone", "invitee.name", "invitee.email", $"answers.{host.EventType.Questions[0].Id}"],
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("""{"start":"2026-03-03T09:00:00Z","start":"2026-03-03T10:00:00Z"}""", "start")]
    [InlineData("""{"invitee":{"name":"Ines","name":"Eve"}}""", "invitee.name")]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("42", "body")]
    [InlineData("{", "body")]
    [InlineData("start=2026", "body")]
    [InlineData("""{"start":"2026-03-03T09:00:00Z","status":"CANCELED"}""", "status")]
    [InlineData("""{"start":42}""", "start")]
    [InlineData("""{"start":["2026-03-03T09:00:00Z"]}""", "start")]
    [InlineData("""{"duration":"30"}""", "duration")]
    [InlineData("""{"duration":1e99}""", "duration")]
    [InlineData("""{"invitee":[]}""", "invitee")]
    [InlineData("""{"invitee":{"name":"Eve","role":"OWNER"}}""", "invitee.role")]
    [InlineData("""{"invitee":{"name":{}}}""", "invitee.name")]
    [InlineData("""{"answers":[1]}""", "answers")]
    [InlineData("""{"invitee":{"name":"\uD800"}}""", "invitee.name")]
    public async Task What_is_no_such_json_is_named(string json, string field)
    {
        var host = await A.Host().SettleAsync(_site);

        await ShouldNameAsync(await PostAsync(host, json), HttpStatusCode.BadRequest, field);
    }

    [Theory]
    [InlineData("start", null, "start")]
    [InlineData("start", "tomorrow", "start")]
    [InlineData("start", "2026-03-03T09:00:00", "start")]
    [InlineData("start", "0001-01-01T00:00:00Z", "start")]
    [InlineData("start", "9999-12-31T23:59:59Z", "start")]
    [InlineData("timeZone", null, "timeZone")]
    [InlineData("timeZone", "Mars/Olympus", "timeZone")]
    [InlineData("timeZone", "a\0b", "timeZone")]
    [InlineData("invitee", null, "invitee.name")]
    [InlineData("answers", "{\"x\":1}", "answers.x")]
    [InlineData(
        "answers",
        "{\"019a0000-0000-7000-8000-000000000000\":\"y\"}",
        "answers.019a0000-0000-7000-8000-000000000000"
    )]
    public async Task What_cannot_be_taken_is_named(string member, string? value, string field)
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await PostAsync(
            host,
            BookingPost.Body(body => body[member] = value is ['{', ..] ? JsonNode.Parse(value) : value)
        );

        await ShouldNameAsync(answer, HttpStatusCode.UnprocessableEntity, field);
    }

    [Fact]
    public async Task Invitee_without_name_or_address_is_refused_field_by_field()
    {
        var host = await A.Host()
            .Offering(intro => intro.Ask(QuestionType.Number, "How many?", isRequired: true, []))
            .SettleAsync(_site);
        var question = host.EventType.Questions[0].Id;

        var answer = await PostAsync(
            host,
            BookingPost.Body(body =>
            {
                body["invitee"] = new JsonObject { ["name"] = "\u202E \u0000", ["email"] = "not@one" };
                body["duration"] = 31;
                body["answers"] = new JsonObject { [question.ToString()] = "many" };
            })
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.FieldsAsync()).ShouldBe(
            ["invitee.name", "invitee.email", "duration", $"answers.{question}"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var host = await A.Host().SettleAsync(_site);
        var deep = string.Concat(Enumerable.Repeat("{\"answers\":", 5000));

        var answer = await PostAsync(host, deep);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Huge_body_is_refused()
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await PostAsync(host, BookingPost.Body(body => body["locale"] = new string('x', 70_000)));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Body_that_says_it_is_no_json_is_refused(string contentType)
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await PostAsync(host, BookingPost.Body(), contentType: contentType);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private Task<HttpResponseMessage> PostAsync(
        SettledHost host,
        string body,
        string? key = null,
        string contentType = "application/json"
    ) => _client.BookAsync(host, body, key, contentType);

    private static async Task ShouldNameAsync(HttpResponseMessage answer, HttpStatusCode status, string field)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
        (await answer.FieldsAsync()).ShouldContain(field);
    }
}
