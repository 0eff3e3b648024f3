using System.Net;
using System.Text.Json.Nodes;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace CalendarCafe.Tests.Features.Api;

public sealed class HostileRequestTests : IClassFixture<QuietSite>
{
    private static readonly string[] Members =
    [
        "start",
        "timeZone",
        "duration",
        "locale",
        "invitee",
        "answers",
        "location",
        "guests",
        "utm",
        "link",
        "code",
        "name",
        "email",
        "$type",
    ];

    private readonly QuietSite _site;
    private readonly HttpClient _client;

    public HostileRequestTests(QuietSite site)
    {
        _site = site;
        _client = site.Site.CreateClient();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Hostile_names_never_fail_and_never_change_the_calendar_object()
    {
        var host = await A.Host().For(Duration.FromMinutes(5)).SettleAsync(_site);
        var start = QuietSite.Now + Duration.FromDays(1);
        var plain = await StructureOfAsync(host, "Ines", start);
        string[] hostile = [.. HostileText.Samples, "مرحبا بالعالم", "\u202Eאבג", "👩‍👩‍👧‍👦🏳️‍🌈", "Zoë ;,:\"\\^"];

        foreach (var name in hostile)
        {
            start += Duration.FromMinutes(5);
            (await StructureOfAsync(host, name, start)).ShouldBeOneOf(plain, "refused");
        }
    }

    [Fact]
    public async Task Garbage_is_never_a_fault_of_ours()
    {
        var host = await A.Host().SettleAsync(_site);
        var members = Gen.OneOf(HostileText.Strings, Gen.Int[0, Members.Length - 1].Select(index => Members[index]));
        var values = Gen.OneOf(
            HostileText.Strings.Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(fact => (JsonNode?)JsonValue.Create(fact)),
            HostileText
                .Strings.Array[0, 3]
                .Select(texts => (JsonNode?)new JsonArray([.. texts.Select(text => (JsonNode?)text)]))
        );

        await Gen.Select(Gen.Select(members, values).Array[0, 5], HostileText.Strings)
            .SampleAsync(
                async (changes, key) =>
                {
                    var answer = await _client.BookAsync(
                        host,
                        BookingPost.Body(body => Change(body, changes)),
                        Printable(key)
                    );
                    ((int)answer.StatusCode).ShouldBeLessThan(500);
                    var asked = string.Join(
                        '&',
                        changes.Select(change => $"{Uri.EscapeDataString(change.Item1)}={Uri.EscapeDataString(key)}")
                    );
                    (await StatusAsync($"{host.Api}/slots?{asked}")).ShouldBeLessThan(500);
                    (await StatusAsync($"/api/v1/public/{Uri.EscapeDataString(key)}/ada/intro")).ShouldBeLessThan(500);
                },
                iter: 64,
                threads: 1
            );
    }

    // What a client library lets into a header at all.
    private static string Printable(string text) => new([.. text.Where(character => character is >= ' ' and <= '~')]);

    private static void Change(JsonObject body, (string, JsonNode?)[] changes)
    {
        foreach (var (member, value) in changes)
        {
            body[member] = value?.DeepClone();
        }
    }

    private async Task<int> StatusAsync(string address) =>
        (int)(await _client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;

    // The names of the lines of the stored calendar objects, or that the name was refused.
    private async Task<string> StructureOfAsync(SettledHost host, string name, Instant start)
    {
        var answer = await _client.BookAsync(
            host,
            BookingPost.Body(body =>
            {
                body["start"] = InstantPattern.ExtendedIso.Format(start);
                body["invitee"] = new JsonObject { ["name"] = name, ["email"] = "ines@guests.test" };
            })
        );
        if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            (await answer.FieldsAsync()).ShouldBe(["invitee.name"]);
            return "refused";
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, name);
        var id = new BookingId((await answer.ReadAsync()).GetProperty("id").GetGuid());
        await using var context = await _site.OpenAsync();
        var calendars = await context
            .NotificationLogs.AcrossTenants()
            .Where(mail => mail.BookingId == id)
            .OrderBy(mail => mail.Recipient)
            .Select(mail => mail.Calendar)
            .ToListAsync(TestContext.Current.CancellationToken);
        return string.Join(
            '\n',
            calendars.SelectMany(calendar => StrictCalendar.Structure(calendar.ShouldNotBeNull()))
        );
    }
}
