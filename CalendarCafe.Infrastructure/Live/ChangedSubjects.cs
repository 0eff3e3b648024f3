using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CalendarCafe.Infrastructure.Live;

/// <summary>Whose time a save changes, as far as the rows themselves say it: people, schedules, event types and pools.</summary>
internal sealed class ChangedSubjects
{
    // What the product itself writes down of a row, and what shows nowhere on an open page.
    private static readonly string[] OfPerson =
    [
        nameof(User.Status),
        nameof(User.Name),
        nameof(User.Slug),
        nameof(User.DeletedAt),
    ];
    private static readonly string[] OfCalendar =
    [
        nameof(CalendarConnection.BlockingKinds),
        nameof(CalendarConnection.DeletedAt),
    ];
    private static readonly string[] OfAssignment =
    [
        nameof(RoundRobinAssignment.PoolId),
        nameof(RoundRobinAssignment.UserId),
    ];

    private readonly HashSet<Guid> _people = [];
    private readonly HashSet<Guid> _schedules = [];
    private readonly HashSet<Guid> _eventTypes = [];
    private readonly HashSet<Guid> _pools = [];

    public Guid[] People => [.. _people];

    public Guid[] Schedules => [.. _schedules];

    public Guid[] EventTypes => [.. _eventTypes];

    public Guid[] Pools => [.. _pools];

    public bool IsEmpty => _people.Count + _schedules.Count + _eventTypes.Count + _pools.Count == 0;

    public static ChangedSubjects Of(ChangeTracker tracker)
    {
        var subjects = new ChangedSubjects();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                subjects.Add(entry);
            }
        }

        return subjects;
    }

    public void Add(ChangedSubjects others)
    {
        _people.UnionWith(others._people);
        _schedules.UnionWith(others._schedules);
        _eventTypes.UnionWith(others._eventTypes);
        _pools.UnionWith(others._pools);
    }

    private void Add(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case AvailabilitySchedule row:
                _people.Add(row.UserId.Value);
                _schedules.Add(row.Id.Value);
                break;
            case AvailabilitySlot row:
                _schedules.Add(row.ScheduleId.Value);
                break;
            case AvailabilityOverride row:
                _schedules.Add(row.ScheduleId.Value);
                break;
            case EventType row:
                _eventTypes.Add(row.Id.Value);
                break;
            case EventTypeLimit row:
                _eventTypes.Add(row.EventTypeId.Value);
                break;
            case EventTypeHost row:
                _eventTypes.Add(row.EventTypeId.Value);
                _people.Add(row.UserId.Value);
                break;
            case Question { EventTypeId: { } eventType }:
                _eventTypes.Add(eventType.Value);
                break;
            default:
                AddPerson(entry);
                break;
        }
    }

    private void AddPerson(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case OutOfOffice row:
                _people.Add(row.UserId.Value);
                break;
            case Travel row:
                _people.Add(row.UserId.Value);
                break;
            case HolidayCalendar row:
                _people.Add(row.UserId.Value);
                break;
            case HostLimit row:
                _people.Add(row.UserId.Value);
                break;
            case ExternalBusyBlock row:
                _people.Add(row.UserId.Value);
                break;
            case CalendarConnection row when Matters(entry, OfCalendar):
                _people.Add(row.UserId.Value);
                break;
            case RoundRobinAssignment row when Matters(entry, OfAssignment):
                _people.Add(row.UserId.Value);
                _pools.Add(row.PoolId.Value);
                break;
            case User row when Matters(entry, OfPerson):
                _people.Add(row.Id.Value);
                break;
        }
    }

    private static bool Matters(EntityEntry entry, string[] properties) =>
        entry.State != EntityState.Modified || properties.Any(property => entry.Property(property).IsModified);
}
