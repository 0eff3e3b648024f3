using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>Reads what an invitee sent: cleans it, and names every field that cannot be taken.</summary>
internal sealed class EntryCheck(BookableEventType eventType)
{
    // Any answer that the engine could give lies within these; what is outside would only overflow.
    public static readonly Interval Plausible = new(
        Instant.FromUtc(1970, 1, 1, 0, 0),
        Instant.FromUtc(2200, 1, 1, 0, 0)
    );

    private readonly List<FieldProblem> _problems = [];

    public IReadOnlyList<FieldProblem> Problems => _problems;

    /// <summary>What is known to be wrong, and what else is: a field that is complained of already is not mentioned twice.</summary>
    public static IReadOnlyList<FieldProblem> AllProblems(
        BookableEventType eventType,
        BookSlotRequest request,
        IReadOnlyList<FieldProblem> known
    )
    {
        var check = new EntryCheck(eventType);
        check.Read(request);
        var named = known.Select(problem => problem.Field).ToHashSet(StringComparer.Ordinal);
        return [.. known, .. check.Problems.Where(problem => !named.Contains(problem.Field))];
    }

    /// <summary>The entry; to be used only where <see cref="Problems"/> is empty.</summary>
    public AcceptedEntry Read(BookSlotRequest request)
    {
        var name = CleanText.Line(request.Name);
        Text("invitee.name", name, Invitee.NameLength, isRequired: true);
        var email = Email(request.Email);
        if (!ZoneId.IsKnown(request.TimeZone))
        {
            _problems.Add(new("timeZone", FieldProblemKind.NotATimeZone));
        }

        if (!Plausible.Contains(request.StartsAt))
        {
            _problems.Add(new("start", FieldProblemKind.NotAnInstant));
        }

        var duration = request.Duration ?? eventType.DefaultDuration;
        if (!eventType.Durations.Contains(duration))
        {
            _problems.Add(new("duration", FieldProblemKind.NotADuration));
        }

        var locale = Locale(request.Locale);
        var answers = Answers(request.Answers, SiteCulture.Of(locale));
        var place = PlaceReading.Of(eventType.Places, request.Location, request.Phone);
        var guests = GuestReading.Of(eventType, request.Guests, email);
        _problems.AddRange([.. place.Problems, .. guests.Problems, .. ProvenanceReading.Problems(request.Provenance)]);
        return new(name, email, request.TimeZone, locale, duration, answers)
        {
            Place = place.Place,
            Phone = place.Phone,
            Guests = guests.Addresses,
            Provenance = request.Provenance,
        };
    }

    private static string Locale(string locale) =>
        locale.Length is > 0 and <= User.LocaleLength && locale.All(IsTagCharacter) ? locale : SiteCulture.Default;

    private static bool IsTagCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';

    private string Email(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            _problems.Add(new("invitee.email", FieldProblemKind.Required));
            return "";
        }

        if (!EmailAddress.TryNormalize(typed, out var email))
        {
            _problems.Add(new("invitee.email", FieldProblemKind.NotAnEmailAddress));
        }

        return email;
    }

    private Dictionary<QuestionId, IReadOnlyList<string>> Answers(
        IReadOnlyDictionary<QuestionId, IReadOnlyList<string>> given,
        CultureInfo reader
    )
    {
        var answers = new Dictionary<QuestionId, IReadOnlyList<string>>();
        foreach (var question in eventType.Questions)
        {
            var answer = AnswerReading.Of(question, given.GetValueOrDefault(question.Id) ?? [], reader);
            if (answer.Problem is { } problem)
            {
                _problems.Add(problem);
            }
            else if (answer.Values.Count > 0)
            {
                answers[question.Id] = answer.Values;
            }
        }

        var asked = eventType.Questions.Select(question => question.Id).ToHashSet();
        _problems.AddRange(
            given
                .Keys.Where(id => !asked.Contains(id))
                .Select(id => new FieldProblem($"answers.{id}", FieldProblemKind.UnknownQuestion))
        );
        return answers;
    }

    private void Text(string field, string value, int length, bool isRequired)
    {
        if (isRequired && value.Length == 0)
        {
            _problems.Add(new(field, FieldProblemKind.Required));
        }
        else if (value.Length > length)
        {
            _problems.Add(new(field, FieldProblemKind.TooLong, length));
        }
    }
}
