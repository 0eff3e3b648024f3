using System.Text.Json;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Turns a JSON body into the request that the act takes, naming what cannot be read.</summary>
internal sealed class BookingBodyReader(BookingAddress address, string idempotencyKey, string visitorAddress)
{
    private static readonly string[] Fields =
    [
        "start",
        "timeZone",
        "invitee",
        "invitee.name",
        "invitee.email",
        "invitee.phone",
        "duration",
        "locale",
        "answers",
        "location",
        "link",
        "code",
        "utm",
        .. ProvenanceReading.Marks.Select(mark => $"utm.{mark}"),
    ];

    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>Null where the body is no such JSON; to be acted on only where there are no <see cref="Problems"/>.</summary>
    public BookSlotRequest? Request { get; private set; }

    public async Task ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<BookingBody>(http, IsField, _problems, cancellationToken) is { } body)
        {
            Request = Read(body) with { Visitor = VisitorCookie.Known(http)?.Hash };
        }
    }

    private static bool IsField(string field) =>
        Fields.Contains(field)
        || field.StartsWith("answers", StringComparison.Ordinal)
        || field.StartsWith(GuestReading.Field, StringComparison.Ordinal);

    private BookSlotRequest Read(BookingBody body) =>
        new(
            address,
            JsonBody.Instant("start", body.Start, _problems),
            body.Duration is { } minutes ? Duration.FromMinutes((long)minutes) : null,
            Given("timeZone", body.TimeZone),
            body.Locale ?? "",
            body.Invitee?.Name ?? "",
            body.Invitee?.Email ?? "",
            Answers(body.Answers),
            idempotencyKey,
            visitorAddress
        )
        {
            Location = body.Location,
            Phone = body.Invitee?.Phone ?? "",
            // Null stands in a list as the empty text does, which is nobody.
            Guests = [.. (body.Guests ?? []).Select(guest => guest ?? "")],
            Provenance = ProvenanceOf(body.Utm),
            Link = body.Link,
            Code = body.Code ?? "",
        };

    private static Provenance ProvenanceOf(CampaignBody? campaign) =>
        campaign is null
            ? Provenance.Unknown
            : new(
                CleanText.Line(campaign.Source),
                CleanText.Line(campaign.Medium),
                CleanText.Line(campaign.Campaign),
                CleanText.Line(campaign.Content),
                CleanText.Line(campaign.Term)
            );

    private string Given(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            _problems.Add(new(field, FieldProblemKind.Required));
        }

        return text ?? "";
    }

    private Dictionary<QuestionId, IReadOnlyList<string>> Answers(IReadOnlyDictionary<string, JsonElement>? given)
    {
        var answers = new Dictionary<QuestionId, IReadOnlyList<string>>();
        foreach (var (key, value) in given ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            if (!Guid.TryParse(key, out var id))
            {
                _problems.Add(new($"answers.{key}", FieldProblemKind.UnknownQuestion));
            }
            else if (Texts(value) is { } texts)
            {
                answers[new(id)] = texts;
            }
            else
            {
                _problems.Add(new($"answers.{key}", FieldProblemKind.Unreadable));
            }
        }

        return answers;
    }

    private static IReadOnlyList<string>? Texts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return Text(value) is { } single ? [single] : null;
        }

        var texts = value.EnumerateArray().Select(Text).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // an escaped half of a surrogate pair: JSON by its grammar, and yet no text
        }
    }
}
