using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>What can be wrong with how a schedule is called, and with its zone.</summary>
internal static class ScheduleFields
{
    public const string Name = "name";
    public const string TimeZone = "timeZone";

    public static IReadOnlyList<FieldProblem> Problems(string? name, string? timeZone)
    {
        FieldProblem?[] problems = [OfName(name), OfZone(timeZone)];
        return [.. problems.OfType<FieldProblem>()];
    }

    public static FieldProblem? OfName(string? name) =>
        CleanText.Line(name) switch
        {
            "" => new(Name, FieldProblemKind.Required),
            { Length: > AvailabilitySchedule.NameLength } => new(
                Name,
                FieldProblemKind.TooLong,
                AvailabilitySchedule.NameLength
            ),
            _ => null,
        };

    private static FieldProblem? OfZone(string? timeZone) =>
        timeZone is not null && ZoneId.IsKnown(timeZone) ? null : new(TimeZone, FieldProblemKind.NotATimeZone);
}
