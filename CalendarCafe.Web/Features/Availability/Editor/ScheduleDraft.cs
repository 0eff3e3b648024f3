using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Availability.Schedules;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>A schedule while somebody edits it: what was typed, right or wrong. Every change makes another draft.</summary>
public sealed record ScheduleDraft(
    string Name,
    string TimeZone,
    IReadOnlyList<DayDraft> Days,
    IReadOnlyList<PlannedOverride> Overrides
)
{
    public static ScheduleDraft Of(ScheduleContent content) =>
        new(
            content.Name,
            content.TimeZone,
            [.. WeekOrder.OfCulture.Select(day => DayDraft.Of(content, day))],
            content.Overrides
        );

    public DayDraft On(Weekday day) => Days.Single(each => each.Day == day);

    public ScheduleDraft With(DayDraft day) =>
        this with
        {
            Days = [.. Days.Select(each => each.Day == day.Day ? day : each)],
        };

    /// <summary>The other days become what this one is, as it was typed.</summary>
    public ScheduleDraft Copy(Weekday from, IReadOnlyCollection<Weekday> to)
    {
        var copied = On(from);
        return this with { Days = [.. Days.Select(day => to.Contains(day.Day) ? copied with { Day = day.Day } : day)] };
    }

    public FieldProblem? NameProblem() => ScheduleFields.OfName(Name);

    public int ProblemCount() => Days.Sum(day => day.Problems().Count) + (NameProblem() is null ? 0 : 1);

    /// <summary>Null while something is wrong.</summary>
    public ScheduleContent? Read()
    {
        var days = Days.Select(day => day.Read()).ToList();
        return ProblemCount() > 0 || days.Exists(day => day is null)
            ? null
            : new(CleanText.Line(Name), TimeZone, [.. days.SelectMany(day => day ?? [])], Overrides);
    }
}
