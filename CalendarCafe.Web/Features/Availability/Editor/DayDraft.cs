using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>One weekday of a draft. What is switched off keeps its times, in case it is switched on again.</summary>
public sealed record DayDraft(Weekday Day, bool IsOn, IntervalDrafts Hours)
{
    public static DayDraft Of(ScheduleContent content, Weekday day)
    {
        var hours = IntervalDrafts.Of(content.On(day).Select(interval => (interval.Start, interval.End)));
        return new(day, hours.All.Count > 0, hours);
    }

    public DayDraft Switch(bool isOn) =>
        this with
        {
            IsOn = isOn,
            Hours = isOn && Hours.All.Count == 0 ? Hours.Add() : Hours,
        };

    /// <summary>Without any hours the day is off.</summary>
    public DayDraft With(IntervalDrafts hours) => this with { Hours = hours, IsOn = hours.All.Count > 0 };

    public IReadOnlyList<IntervalProblem> Problems() => IsOn ? Hours.Problems() : [];

    /// <summary>Null while something is wrong.</summary>
    public IReadOnlyList<WorkingInterval>? Read() =>
        !IsOn ? []
        : Hours.Read() is { } times ? [.. times.Select(time => new WorkingInterval(Day, time.Start, time.End))]
        : null;
}
