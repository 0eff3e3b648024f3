namespace CalendarCafe.Domain.EventTypes;

/// <summary>
/// Why an event type cannot be what somebody wants it to be. <paramref name="Field"/> is a path such as <c>name</c> or
/// <c>questions.2.label</c>; the numbers are the bounds that the problem speaks of, lengths of time in minutes.
/// </summary>
public sealed record TermsProblem(string Field, TermsProblemKind Kind, int Least = 0, int Most = 0);
