using System.Text.Json;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Turns a JSON body into the request that the act takes, naming what cannot be read.</summary>
internal sealed class BookingBodyReader
{
    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>The request; to be used only where <see cref="Problems"/> is empty.</summary>
    public BookSlotRequest Read(
        BookingBody body,
        BookingAddress address,
        string idempotencyKey,
        string visitorAddress
    ) =>
        new(
            address,
            Start(body.Start),
            body.Duration is { } minutes ? Duration.FromMinutes((long)minutes) : null,
            Given("timeZone", body.TimeZone),
            body.Locale ?? "",
            body.Invitee?.Name ?? "",
            body.Invitee?.Email ?? "",
            Answers(body.Answers),
            idempotencyKey,
            visitorAddress
        );

    private Instant Start(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            _problems.Add(new("start", FieldProblemKind.Required));
            return default;
        }

        var read = OffsetDateTimePattern.Rfc3339.Parse(text);
        if (read.Success)
        {
            return read.Value.ToInstant();
        }

        _problems.Add(new("start", FieldProblemKind.NotAnInstant));
        return default;
    }

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
