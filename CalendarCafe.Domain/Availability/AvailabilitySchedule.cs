using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>A person's weekly hours, and the dates that differ from them, read in one time zone.</summary>
public sealed class AvailabilitySchedule : ITenantOwned, ISoftDeleted
{
    public const int NameLength = 100;

    private readonly List<AvailabilitySlot> _slots = [];
    private readonly List<AvailabilityOverride> _overrides = [];

    private AvailabilitySchedule(
        AvailabilityScheduleId id,
        OrganizationId organizationId,
        UserId userId,
        string name,
        string timeZone,
        bool isDefault
    )
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        Name = name;
        TimeZone = timeZone;
        IsDefault = isDefault;
    }

    public AvailabilityScheduleId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    public string Name { get; private set; }

    public string TimeZone { get; private set; }

    /// <summary>The one that event types without a schedule of their own follow; each person has exactly one.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>The number of the version that is in force; 0 where none was saved since it was made.</summary>
    public int LastVersion { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public IReadOnlyList<AvailabilitySlot> Slots => _slots;

    public IReadOnlyList<AvailabilityOverride> Overrides => _overrides;

    public static AvailabilitySchedule Create(
        OrganizationId organizationId,
        UserId userId,
        string name,
        string timeZone,
        bool isDefault
    ) =>
        new(
            AvailabilityScheduleId.New(),
            organizationId,
            userId,
            Require.Text(name, NameLength),
            Require.Zone(timeZone),
            isDefault
        );

    /// <summary>Adds hours of one weekday, <paramref name="end"/> excluded; hours of a day may touch but never overlap.</summary>
    public void Work(Weekday day, MinuteOfDay start, MinuteOfDay end)
    {
        if (_slots.Exists(slot => slot.Day == day && slot.Start < end && start < slot.End))
        {
            throw new InvalidOperationException($"Hours on {day} overlap.");
        }

        _slots.Add(new AvailabilitySlot(AvailabilitySlotId.New(), OrganizationId, Id, day, start, end));
    }

    public void WorkOnWeekdays(MinuteOfDay start, MinuteOfDay end)
    {
        for (var day = Weekday.Monday; day <= Weekday.Friday; day++)
        {
            Work(day, start, end);
        }
    }

    /// <summary>Hours that replace the weekly ones on one date, <paramref name="end"/> excluded.</summary>
    public void WorkOn(LocalDate date, MinuteOfDay start, MinuteOfDay end) =>
        _overrides.Add(AvailabilityOverride.Available(this, date, start, end));

    public void CloseOn(LocalDate date, string? reason) =>
        _overrides.Add(AvailabilityOverride.Unavailable(this, date, null, null, reason));

    public void CloseOn(LocalDate date, MinuteOfDay start, MinuteOfDay end, string? reason) =>
        _overrides.Add(AvailabilityOverride.Unavailable(this, date, start, end, reason));

    public void MoveToZone(string timeZone) => TimeZone = Require.Zone(timeZone);

    public void BeDefault(bool isDefault) => IsDefault = isDefault;

    public ScheduleContent ToContent() =>
        new(
            Name,
            TimeZone,
            [.. _slots.Select(slot => slot.ToInterval())],
            [.. _overrides.Select(change => change.ToPlanned())]
        );

    /// <summary>
    /// Says this from now on. What is kept of it are the versions that come back: the one it was made with too, where this
    /// is the first save, so that what was in force can be told for every moment.
    /// </summary>
    public IReadOnlyList<ScheduleVersion> Save(ScheduleContent content, UserId by, Instant madeAt, Instant now)
    {
        List<ScheduleVersion> versions = [];
        if (LastVersion == 0)
        {
            LastVersion = 1;
            versions.Add(ScheduleVersion.Of(this, madeAt, by: null));
        }

        Say(content);
        LastVersion++;
        versions.Add(ScheduleVersion.Of(this, now, by));
        return versions;
    }

    /// <summary>Another that says the same under another name, and is nobody's default.</summary>
    public AvailabilitySchedule Duplicate(string name)
    {
        var copy = Create(OrganizationId, UserId, name, TimeZone, isDefault: false);
        copy.Say(ToContent().Named(name));
        return copy;
    }

    public void Delete(Instant now)
    {
        Require.That(!IsDefault, "The default schedule stays: event types without one of their own follow it.");
        DeletedAt ??= now;
    }

    public void Restore() => DeletedAt = null;

    private void Say(ScheduleContent content)
    {
        (Name, TimeZone) = (content.Name, content.TimeZone);
        _slots.RemoveAll(slot => !content.Weekly.Contains(slot.ToInterval()));
        var hours = _slots.ConvertAll(slot => slot.ToInterval());
        foreach (var added in content.Weekly.Except(hours))
        {
            Work(added.Day, added.Start, added.End);
        }

        _overrides.RemoveAll(change => !content.Overrides.Contains(change.ToPlanned()));
        var planned = _overrides.ConvertAll(change => change.ToPlanned());
        _overrides.AddRange(content.Overrides.Except(planned).Select(added => AvailabilityOverride.Of(this, added)));
    }
}
