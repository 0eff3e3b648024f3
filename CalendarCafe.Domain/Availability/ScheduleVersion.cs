using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>What a schedule said from one save to the next. Versions are only ever added.</summary>
public sealed class ScheduleVersion : ITenantOwned
{
    private ScheduleVersion(
        ScheduleVersionId id,
        OrganizationId organizationId,
        AvailabilityScheduleId scheduleId,
        int number,
        ScheduleContent content,
        Instant savedAt,
        UserId? savedByUserId
    )
    {
        Id = id;
        OrganizationId = organizationId;
        ScheduleId = scheduleId;
        Number = number;
        Content = content;
        SavedAt = savedAt;
        SavedByUserId = savedByUserId;
    }

    public ScheduleVersionId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public AvailabilityScheduleId ScheduleId { get; private init; }

    /// <summary>Counted from 1 in each schedule.</summary>
    public int Number { get; private init; }

    public ScheduleContent Content { get; private init; }

    public Instant SavedAt { get; private init; }

    /// <summary>Null for the version that a schedule was made with.</summary>
    public UserId? SavedByUserId { get; private init; }

    internal static ScheduleVersion Of(AvailabilitySchedule schedule, Instant savedAt, UserId? by) =>
        new(
            ScheduleVersionId.New(),
            schedule.OrganizationId,
            schedule.Id,
            schedule.LastVersion,
            schedule.ToContent(),
            savedAt,
            by
        );
}
