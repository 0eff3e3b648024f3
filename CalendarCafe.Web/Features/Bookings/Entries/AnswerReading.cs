using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>One answer, read by the type of its question: its values, none where it was left out, or what is wrong.</summary>
internal sealed record AnswerReading(IReadOnlyList<string> Values, FieldProblem? Problem)
{
    private const int LineLength = 500;
    private const int ThousandsLength = 3;

    /// <param name="reader">Whose way of writing numbers counts.</param>
    public static AnswerReading Of(AskedQuestion question, IReadOnlyList<string> given, CultureInfo reader)
    {
        var values = given.Select(value => Clean(question.Type, value)).Where(value => value.Length > 0).ToList();
        if (values.Count == 0)
        {
            return question.IsRequired ? Refused(question, FieldProblemKind.Required) : new([], null);
        }

        if (values.Count > 1 && question.Type != QuestionType.MultiSelect)
        {
            return Refused(question, FieldProblemKind.Unreadable);
        }

        return question.Type switch
        {
            QuestionType.ShortText => Line(question, values),
            QuestionType.LongText => AtMost(question, values, Answer.ValueLength),
            QuestionType.SingleSelect or QuestionType.MultiSelect => Options(question, values),
            QuestionType.Phone => Checked(question, values, PhoneText.IsWhole, FieldProblemKind.NotAPhoneNumber),
            QuestionType.Email => Checked(question, values, IsEmail, FieldProblemKind.NotAnEmailAddress),
            QuestionType.Number => Number(question, values[0], reader),
        };
    }

    private static string Clean(QuestionType type, string value) =>
        type == QuestionType.LongText ? CleanText.Paragraphs(value) : CleanText.Line(value);

    private static AnswerReading Line(AskedQuestion question, List<string> values) =>
        AtMost(question, values, LineLength);

    private static AnswerReading AtMost(AskedQuestion question, List<string> values, int length) =>
        values[0].Length > length ? Refused(question, FieldProblemKind.TooLong, length) : new(values, null);

    // Options are compared as they were cleaned when typed, so that what the page offered is what it takes.
    private static AnswerReading Options(AskedQuestion question, List<string> values)
    {
        var offered = question.Options.Where(option => values.Contains(CleanText.Line(option))).ToList();
        return offered.Count == values.Distinct(StringComparer.Ordinal).Count()
            ? new(offered, null)
            : Refused(question, FieldProblemKind.NotAnOption);
    }

    private static AnswerReading Checked(
        AskedQuestion question,
        List<string> values,
        Func<string, bool> isGood,
        FieldProblemKind problem
    ) => values[0].Length <= LineLength && isGood(values[0]) ? new(values, null) : Refused(question, problem);

    private static bool IsEmail(string value) => EmailAddress.TryNormalize(value, out _);

    // Comma and point both part the decimals, kept as a point. One that may as well part thousands is refused, unless it is
    // how the reader's own decimals are written.
    private static AnswerReading Number(AskedQuestion question, string value, CultureInfo reader)
    {
        var separator = value.IndexOfAny([',', '.']);
        var isDoubtful =
            separator >= 0
            && value.Length - separator - 1 == ThousandsLength
            && value[separator].ToString() != reader.NumberFormat.NumberDecimalSeparator;
        var isNumber = decimal.TryParse(
            value.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        );
        return isNumber && !isDoubtful
            ? new([number.ToString(CultureInfo.InvariantCulture)], null)
            : Refused(question, FieldProblemKind.NotANumber);
    }

    private static AnswerReading Refused(AskedQuestion question, FieldProblemKind kind, int? limit = null) =>
        new([], new($"answers.{question.Id}", kind, limit));
}
