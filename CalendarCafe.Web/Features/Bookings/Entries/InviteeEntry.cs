using CalendarCafe.Domain.EventTypes;
using Microsoft.Extensions.Primitives;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>The form as it was typed, right or wrong: whatever happens, it is shown again as it was.</summary>
public sealed record InviteeEntry(
    string Name,
    string Email,
    IReadOnlyDictionary<QuestionId, IReadOnlyList<string>> Answers,
    string Key
)
{
    /// <summary>The id of the place that was chosen, if one was.</summary>
    public string? Location { get; init; }

    public string Phone { get; init; } = "";

    /// <summary>Addresses, however they are parted.</summary>
    public string Guests { get; init; } = "";

    public string Code { get; init; } = "";

    public const string NameField = "name";
    public const string EmailField = "email";
    public const string LocationField = "location";
    public const string PhoneField = "phone";
    public const string GuestsField = GuestReading.Field;
    public const string CodeField = "code";

    /// <summary>What the button beside the code sends: mail another, and book nothing yet.</summary>
    public const string NewCodeField = "resend";

    public const string KeyField = "key";
    public const string StartField = "start";

    /// <summary>What the buttons of the nearest times send: look at that time, and book nothing yet.</summary>
    public const string OtherStartField = "other";

    private const int LongestKey = 64;

    public static InviteeEntry Empty() => new("", "", new Dictionary<QuestionId, IReadOnlyList<string>>(), NewKey());

    public static InviteeEntry Read(IFormCollection form, IEnumerable<QuestionId> questions) =>
        new(
            form[NameField].ToString(),
            form[EmailField].ToString(),
            questions.ToDictionary(question => question, question => Texts(form[FieldOf(question)])),
            form[KeyField].ToString() is { Length: > 0 and <= LongestKey } key ? key : NewKey()
        )
        {
            Location = form[LocationField].ToString() is { Length: > 0 } location ? location : null,
            Phone = form[PhoneField].ToString(),
            Guests = string.Join('\n', Texts(form[GuestsField])),
            Code = form[CodeField].ToString(),
        };

    public static string FieldOf(QuestionId question) => $"answers.{question}";

    public static bool AsksForOther(IFormCollection form) => form.ContainsKey(OtherStartField);

    /// <summary>The time that a form was sent for, whatever it says; null where none was sent.</summary>
    public static string? StartIn(IFormCollection? form) =>
        form?[AsksForOther(form) ? OtherStartField : StartField].ToString();

    public InviteeEntry WithNewKey() => this with { Key = NewKey() };

    public IReadOnlyList<string> AnswersTo(QuestionId question) => Answers.GetValueOrDefault(question) ?? [];

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private static IReadOnlyList<string> Texts(StringValues values) =>
        [.. values.OfType<string>().Where(text => text.Length > 0)];
}
