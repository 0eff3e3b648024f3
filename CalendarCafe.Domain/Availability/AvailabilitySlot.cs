using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>Working hours of one weekday: local, <see cref="Start"/> included, <see cref="End"/> excluded and up to 24:00.</summary>
public sealed class AvailabilitySlot : ITenantOwned
{
    internal AvailabilitySlot(
        AvailabilitySlotId id,
        OrganizationId organizationId,
        AvailabilityScheduleId scheduleId,
        Weekday day,
        MinuteOfDay start,
        MinuteOfDay end
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        Id = id;
        OrganizationId = organizationId;
        ScheduleId = scheduleId;
        Day = day;
        Start = start;
        End = end;
    }

    public AvailabilitySlotId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public AvailabilityScheduleId ScheduleId { get; private init; }

    public Weekday Day { get; private init; }

    public MinuteOfDay Start { get; private init; }

    public MinuteOfDay End { get; private init; }

    internal WorkingInterval ToInterval() => new(Day, Start, End);
}
