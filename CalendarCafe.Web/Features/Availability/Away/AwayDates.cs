using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>What can be wrong with two dates.</summary>
internal static class AwayDates
{
    public const string First = "first";
    public const string Last = "last";

    /// <summary>Longer than anybody plans: ten years.</summary>
    private const int MostDays = 3_660;

    public static DateInterval? Of(LocalDate? first, LocalDate? last) =>
        first is { } from && last is { } until && from <= until ? new(from, until) : null;

    public static IEnumerable<FieldProblem> Problems(LocalDate? first, LocalDate? last)
    {
        if (first is null)
        {
            yield return new(First, FieldProblemKind.NotADate);
        }

        if (last is null)
        {
            yield return new(Last, FieldProblemKind.NotADate);
        }
        else if (first > last)
        {
            yield return new(Last, FieldProblemKind.EndBeforeStart);
        }
        else if (Of(first, last) is { Length: > MostDays })
        {
            yield return new(Last, FieldProblemKind.RangeTooLong, MostDays);
        }
    }
}
