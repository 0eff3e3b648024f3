using System.Globalization;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class AnswerReadingTests
{
    [Theory]
    [InlineData("+44 20 7946 0958")]
    [InlineData("0044 20 7946 0958")]
    [InlineData("+49 (0)30 901820")]
    [InlineData("+1 212-736-5000")]
    public void Whole_phone_number_is_taken_as_it_was_typed(string typed) =>
        Read(QuestionType.Phone, typed).Values.ShouldBe([typed]);

    [Theory]
    [InlineData("12")]
    [InlineData("020 7946 0958")]
    [InlineData("+44 12")]
    [InlineData("+999 1234567")]
    [InlineData("+44 20 7946 0958 0958 0958")]
    [InlineData("call me")]
    public void What_cannot_be_called_from_anywhere_is_no_phone_number(string typed) =>
        Read(QuestionType.Phone, typed).Problem!.Kind.ShouldBe(FieldProblemKind.NotAPhoneNumber);

    [Theory]
    [InlineData("7,5", "en", "7.5")]
    [InlineData("7.5", "en", "7.5")]
    [InlineData("7,5", "de", "7.5")]
    [InlineData("-0,25", "de", "-0.25")]
    [InlineData("7,125", "de", "7.125")]
    [InlineData("7.125", "en", "7.125")]
    [InlineData("1000", "en", "1000")]
    public void Number_is_kept_with_a_point_however_it_was_typed(string typed, string reader, string kept) =>
        Read(QuestionType.Number, typed, reader).Values.ShouldBe([kept]);

    [Theory]
    [InlineData("1,000", "en")]
    [InlineData("1.000", "de")]
    [InlineData("1,000.5", "en")]
    [InlineData("1 000", "en")]
    [InlineData("seven", "en")]
    public void Number_that_two_readers_would_take_for_different_ones_is_refused(string typed, string reader) =>
        Read(QuestionType.Number, typed, reader).Problem!.Kind.ShouldBe(FieldProblemKind.NotANumber);

    private static AnswerReading Read(QuestionType type, string typed, string reader = "en") =>
        AnswerReading.Of(
            new AskedQuestion(QuestionId.New(), type, "A question", IsRequired: true, Placeholder: null, []),
            [typed],
            CultureInfo.GetCultureInfo(reader)
        );
}
