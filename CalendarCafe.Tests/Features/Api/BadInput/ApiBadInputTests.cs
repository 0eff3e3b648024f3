using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Features.EventTypes.Links;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Entries;
using CsCheck;

namespace CalendarCafe.Tests.Features.Api.BadInput;

public sealed class ApiBadInputTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;
    private readonly HttpClient _client;

    public ApiBadInputTests(QuietSite site)
    {
        _site = site;
        _client = site.CreateBrowser();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Each_request_that_is_spoiled_in_one_place_is_refused_by_the_name_of_that_place()
    {
        var calls = await CallsAsync();

        await Gen.OneOf([.. calls.Select(Spoiling.Of)])
            .SampleAsync(
                async spoiling =>
                {
                    using var request = spoiling.Call.ToRequest();
                    using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
                    await ShouldBeFairAsync(spoiling, answer);
                },
                iter: InputCases.Count,
                threads: 2
            );
    }

    [Fact]
    public async Task Every_operation_of_the_public_api_is_tried()
    {
        var description = JsonNode.Parse(
            await _client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)
        );

        var operations = description!["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!["operationId"]!.GetValue<string>());

        operations.ShouldBe((await CallsAsync()).Select(call => call.Operation), ignoreOrder: true);
    }

    [Fact]
    public async Task Requests_are_right_before_they_are_spoiled()
    {
        foreach (var call in (await CallsAsync()).Where(call => !call.Path.Contains(Guid.Empty.ToString())))
        {
            using var request = call.ToRequest();
            using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

            answer.IsSuccessStatusCode.ShouldBeTrue($"{call.Operation}: {answer.StatusCode}");
        }
    }

    private static async Task ShouldBeFairAsync(Spoiling spoiling, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var told = $"{spoiling.Call.Operation} at {spoiling.Place}: {(int)answer.StatusCode} {text}";
        ((int)answer.StatusCode).ShouldBeLessThan(500, told);
        // An address that is none at all never reaches the site.
        var isRefused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity;
        if (!isRefused || (spoiling.Place is null && spoiling.Call.RawBody is null))
        {
            return;
        }

        var named = JsonDocument.Parse(text).RootElement.GetProperty("errors").EnumerateObject().ToList();
        named.ShouldNotBeEmpty(told);
        named.ShouldAllBe(field => field.Value.EnumerateArray().All(sentence => sentence.GetString() != ""), told);
        if (spoiling.Place is { } place)
        {
            named.ShouldContain(field => IsOf(place, field.Name), told);
        }
    }

    // A whole that is wrong may be named by its parts, and a part by the whole that it stands in.
    private static bool IsOf(string place, string named) =>
        named == place
        || named.StartsWith($"{place}.", StringComparison.Ordinal)
        || named.StartsWith($"{place}[", StringComparison.Ordinal)
        || place.StartsWith($"{named}.", StringComparison.Ordinal);

    private async Task<IReadOnlyList<ApiCall>> CallsAsync()
    {
        var host = await A.Host().For(Duration.FromMinutes(5)).Offering(AskAll).SettleAsync(_site);
        var booked = await _site.BookedAsync(host, QuietSite.Now + Duration.FromDays(2));
        return Calls(host, booked.ManageToken, await _site.LinkAsync(host, maxUses: null));
    }

    private static void AskAll(EventType eventType)
    {
        eventType.MeetAt(new MeetingPlace(LocationKind.InPerson, "14 Pier Road"), new MeetingPlace(LocationKind.Phone));
        foreach (var type in Enum.GetValues<QuestionType>())
        {
            var isSelect = type is QuestionType.SingleSelect or QuestionType.MultiSelect;
            eventType.Ask(type, $"Asked as {type}", isRequired: false, isSelect ? ["Tea", "Coffee"] : []);
        }
    }

    private static IReadOnlyList<ApiCall> Calls(SettledHost host, string token, string link)
    {
        string[] root = [host.Organization.Slug, host.User.Slug, host.EventType.Slug];
        var hold = new JsonObject { ["start"] = "2026-03-03T09:30:00Z", ["duration"] = 5 };
        string[] held = [.. root, "holds", Guid.Empty.ToString()];
        return
        [
            new("DescribeEventType", HttpMethod.Get, root),
            new("ListSlots", HttpMethod.Get, [.. root, "slots"])
            {
                Query =
                [
                    ("from", "2026-03-03"),
                    ("to", "2026-03-10"),
                    ("timeZone", "Europe/Lisbon"),
                    ("duration", "5"),
                ],
            },
            new("BookSlot", HttpMethod.Post, [.. root, "bookings"]) { Body = Booking(host, link), IsKeyed = true },
            new("HoldSlot", HttpMethod.Post, [.. root, "holds"]) { Body = hold },
            new("ExtendHold", HttpMethod.Post, [.. held, "extend"]),
            new("ReleaseHold", HttpMethod.Delete, held),
            new("RescheduleBooking", HttpMethod.Post, ["bookings", token, "reschedule"])
            {
                Body = new JsonObject { ["start"] = "2026-03-05T10:00:00Z", ["sequence"] = 0 },
            },
            new("CancelBooking", HttpMethod.Post, ["bookings", token, "cancel"])
            {
                Body = new JsonObject { ["reason"] = "Ill today" },
            },
        ];
    }

    private static JsonObject Booking(SettledHost host, string link)
    {
        var body = JsonNode.Parse(BookingPost.Body())!.AsObject();
        body["duration"] = 5;
        body["locale"] = "en";
        body["location"] = host
            .EventType.Locations.Single(location => location.Kind == LocationKind.Phone)
            .Id.ToString();
        body["invitee"]!["phone"] = "+351 21 000 0000";
        body["guests"] = new JsonArray("eve@guests.test", "liv@guests.test");
        body["utm"] = new JsonObject(
            ProvenanceReading.Marks.Select(mark => KeyValuePair.Create(mark, (JsonNode?)"spring"))
        );
        body["link"] = link;
        body["code"] = "123456";
        body["answers"] = new JsonObject(
            host.EventType.Questions.Select(question =>
                KeyValuePair.Create(question.Id.ToString(), (JsonNode?)Answer(question.Type))
            )
        );
        return body;
    }

    private static JsonNode Answer(QuestionType type) =>
        type switch
        {
            QuestionType.ShortText or QuestionType.LongText => "Engines",
            QuestionType.SingleSelect => "Tea",
            QuestionType.MultiSelect => new JsonArray("Tea", "Coffee"),
            QuestionType.Phone => "+351 21 000 0000",
            QuestionType.Email => "ben@guests.test",
            QuestionType.Number => "7",
        };
}
