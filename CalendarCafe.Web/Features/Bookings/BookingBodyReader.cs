using System.Text.Json;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Options;
using NodaTime.Text;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Turns a JSON body into the request that the act takes, naming what cannot be read.</summary>
internal sealed class BookingBodyReader(BookingAddress address, string idempotencyKey, string visitorAddress)
{
    private const string WholeBody = "body";

    private static readonly string[] Fields =
    [
        "start",
        "timeZone",
        "invitee",
        "invitee.name",
        "invitee.email",
        "duration",
        "locale",
        "answers",
    ];

    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>Null where the body is no such JSON; to be acted on only where there are no <see cref="Problems"/>.</summary>
    public BookSlotRequest? Request { get; private set; }

    public async Task ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            var options = http.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>();
            var body =
                await JsonSerializer.DeserializeAsync<BookingBody>(
                    http.Request.Body,
                    options.Value.SerializerOptions,
                    cancellationToken
                ) ?? throw new JsonException("The body is null.");
            Request = Read(body);
        }
        catch (JsonException unread)
        {
            // A path of JSON such as "$.invitee.email" is the field without its root.
            var field = unread.Path is { Length: > 2 } path ? path[2..] : WholeBody;
            _problems.Add(new(field, KindOf(field)));
        }
    }

    private static FieldProblemKind KindOf(string field)
    {
        if (field == WholeBody)
        {
            return FieldProblemKind.NotJson;
        }

        return Fields.Contains(field) || field.StartsWith("answers", StringComparison.Ordinal)
            ? FieldProblemKind.Malformed
            : FieldProblemKind.UnknownField;
    }

    private BookSlotRequest Read(BookingBody body) =>
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
