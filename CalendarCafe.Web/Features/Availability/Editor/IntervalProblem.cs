namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>What is wrong, and at which of an interval's two fields.</summary>
public sealed record IntervalProblem(int Key, bool IsEnd, HoursProblem Kind);
