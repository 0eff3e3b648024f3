using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// What differs on one local date: hours that replace the weekly ones, or a closed day or part of a day.
/// Without start and end it means the whole day.
/// </summary>
public sealed class AvailabilityOverride : ITenantOwned
{
    public const int ReasonLength = 200;

    private AvailabilityOverride(
        AvailabilityOverrideId id,
        OrganizationId organizationId,
        AvailabilityScheduleId scheduleId,
        OverrideKind kind,
        LocalDate date,
        MinuteOfDay? start,
        MinuteOfDay? end,
        string? reason
    )
    {
        Id = id;
        OrganizationId = organizationId;
        ScheduleId = scheduleId;
        Kind = kind;
        Date = date;
        Start = start;
        End = end;
        Reason = reason;
    }

    public AvailabilityOverrideId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public AvailabilityScheduleId ScheduleId { get; private init; }

    public OverrideKind Kind { get; private init; }

    public LocalDate Date { get; private init; }

    public MinuteOfDay? Start { get; private init; }

    public MinuteOfDay? End { get; private init; }

    public string? Reason { get; private init; }

    internal static AvailabilityOverride Available(
        AvailabilitySchedule schedule,
        LocalDate date,
        MinuteOfDay start,
        MinuteOfDay end
    ) => Create(schedule, OverrideKind.Available, date, start, end, null);

    internal static AvailabilityOverride Unavailable(
        AvailabilitySchedule schedule,
        LocalDate date,
        MinuteOfDay? start,
        MinuteOfDay? end,
        string? reason
    ) => Create(schedule, OverrideKind.Unavailable, date, start, end, Require.OptionalText(reason, ReasonLength));

    internal static AvailabilityOverride Of(AvailabilitySchedule schedule, PlannedOverride planned) =>
        Create(
            schedule,
            planned.Rule.Kind,
            planned.Rule.Date,
            planned.Rule.Start,
            planned.Rule.End,
            Require.OptionalText(planned.Reason, ReasonLength)
        );

    internal PlannedOverride ToPlanned() => new(new DateOverride(Kind, Date, Start, End), Reason);

    private static AvailabilityOverride Create(
        AvailabilitySchedule schedule,
        OverrideKind kind,
        LocalDate date,
        MinuteOfDay? start,
        MinuteOfDay? end,
        string? reason
    )
    {
        if (start is { } from && end is { } until)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, until, nameof(start));
        }

        return new(AvailabilityOverrideId.New(), schedule.OrganizationId, schedule.Id, kind, date, start, end, reason);
    }
}
