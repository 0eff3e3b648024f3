namespace CalendarCafe.Domain.Availability;

/// <summary>
/// All that a schedule says, as one value: what an editor drafts, a save writes and a version keeps. Two that say the same
/// are equal, in whatever order it was said.
/// </summary>
public sealed record ScheduleContent
{
    public const int MostIntervalsOfDay = 12;
    public const int MostOverrides = 1_000;

    /// <exception cref="ArgumentException">Hours of one day overlap, or there is more than a schedule can hold.</exception>
    public ScheduleContent(
        string name,
        string timeZone,
        IReadOnlyList<WorkingInterval> weekly,
        IReadOnlyList<PlannedOverride> overrides
    )
    {
        Name = Require.Text(name, AvailabilitySchedule.NameLength);
        TimeZone = Require.Zone(timeZone);
        Weekly = [.. weekly.OrderBy(hours => hours.Day).ThenBy(hours => hours.Start)];
        Overrides =
        [
            .. overrides
                .Distinct()
                .OrderBy(planned => planned.Rule.Date)
                .ThenBy(planned => planned.Rule.Kind)
                .ThenBy(planned => planned.Rule.Start)
                .ThenBy(planned => planned.Rule.End)
                .ThenBy(planned => planned.Reason, StringComparer.Ordinal),
        ];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Overrides.Count, MostOverrides, nameof(overrides));
        foreach (var day in Weekly.GroupBy(hours => hours.Day))
        {
            Check([.. day]);
        }
    }

    public string Name { get; }

    public string TimeZone { get; }

    /// <summary>By day, then by start; hours of a day may touch and never overlap.</summary>
    public IReadOnlyList<WorkingInterval> Weekly { get; }

    /// <summary>By date; none twice.</summary>
    public IReadOnlyList<PlannedOverride> Overrides { get; }

    public IEnumerable<WorkingInterval> On(Weekday day) => Weekly.Where(hours => hours.Day == day);

    public ScheduleContent Named(string name) => new(name, TimeZone, Weekly, Overrides);

    public bool Equals(ScheduleContent? other) =>
        other is not null
        && Name == other.Name
        && TimeZone == other.TimeZone
        && Weekly.SequenceEqual(other.Weekly)
        && Overrides.SequenceEqual(other.Overrides);

    public override int GetHashCode() => HashCode.Combine(Name, TimeZone, Weekly.Count, Overrides.Count);

    private static void Check(IReadOnlyList<WorkingInterval> day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.Count, MostIntervalsOfDay, nameof(day));
        if (day.Zip(day.Skip(1)).Any(pair => pair.Second.Start < pair.First.End))
        {
            throw new ArgumentException($"Hours on {day[0].Day} overlap.", nameof(day));
        }
    }
}
