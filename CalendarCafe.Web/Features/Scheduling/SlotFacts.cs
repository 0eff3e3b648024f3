using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// What an event type and its hosts have said of their time: rules, which no lock guards. Who decides twice within a moment
/// reads them once, and what is taken of that time again.
/// </summary>
internal sealed class SlotFacts
{
    private readonly EventType _eventType;
    private readonly SlotSearchRequest _request;
    private readonly SearchReach _reach;
    private readonly TeamFacts _team;
    private readonly SlotRules _rules;

    private SlotFacts(
        EventType eventType,
        SlotSearchRequest request,
        SearchReach reach,
        TeamFacts team,
        SlotRules rules
    ) => (_eventType, _request, _reach, _team, _rules) = (eventType, request, reach, team, rules);

    /// <summary>Null where the event type cannot be booked any more.</summary>
    public static async Task<SlotFacts?> ReadAsync(
        CafeDbContext context,
        SlotSearchRequest request,
        CancellationToken cancellationToken
    )
    {
        var eventType = await context
            .EventTypes.AsNoTracking()
            .Include(row => row.Limits)
            .AsSingleQuery()
            .FirstOrDefaultAsync(row => row.Id == request.EventType && row.IsActive, cancellationToken);
        // A booking keeps the length that it was booked with, whatever is offered since.
        var isOffered = eventType?.Durations.Contains(request.Duration) == true || request.Moved is not null;
        if (eventType is null || !isOffered)
        {
            return null;
        }

        var reach = new SearchReach(eventType, request);
        var team = new TeamFacts(
            await HostFacts.ReadAsync(context, eventType, request.Hosts, reach.Dates, cancellationToken),
            reach.Dates
        );
        return Of(new(eventType, request, reach), team);
    }

    /// <summary>The same of what was read already.</summary>
    public static SlotFacts? Of(AskedEventType asked, TeamFacts team) =>
        CanMeet(asked.EventType, asked.Request, team) && Rules(asked.EventType, asked.Request, team) is { } rules
            ? new(asked.EventType, asked.Request, asked.Reach, team, rules)
            : null;

    /// <summary>The question to the engine, with what is taken now.</summary>
    public async Task<SlotSearch> SearchAsync(CafeDbContext context, CancellationToken cancellationToken)
    {
        var claimed = await ClaimedAsync(context, cancellationToken);
        var booked = await BookedMeetings.ReadAsync(context, _eventType, _request, _reach, cancellationToken);
        return Search(claimed, booked);
    }

    public SlotSearch Search(ClaimedHours claimed, BookedMeetings booked) =>
        new(_rules, Groups(_team, claimed), _request.Now)
        {
            Limits = Books(_eventType, booked),
            Sessions = booked.Sessions,
            BookedByInvitee = booked.ByInvitee,
        };

    // Without one who must attend there is no meeting, and none with a pool of nobody.
    private static bool CanMeet(EventType eventType, SlotSearchRequest request, TeamFacts team) =>
        team.Required.All(host => host.CanMeet)
        && team.All.Any()
        && (eventType.Kind != EventTypeKind.RoundRobin || request.Hosts is not null || team.Pool.Count > 0);

    private Task<ClaimedHours> ClaimedAsync(CafeDbContext context, CancellationToken cancellationToken)
    {
        var limited = _team.All.Where(host => host.Limits.Count > 0).ToList();
        var periods =
            limited.Count == 0
                ? _reach.Busy
                : _reach.Periods(limited.SelectMany(host => host.Limits).Select(limit => limit.Period));
        return ClaimedHours.ReadAsync(
            context,
            _request,
            [.. _team.All.Select(host => host.Id)],
            _reach.Busy,
            [.. limited.Select(host => host.Id)],
            periods,
            cancellationToken
        );
    }

    private static IReadOnlyList<HostGroup> Groups(TeamFacts team, ClaimedHours claimed)
    {
        HostDiary Diary(TeamFacts.Host host) =>
            new(host.Id, team.HoursOf(host), claimed.BusyOf(host.Id))
            {
                // A host says it of each calendar, and not once for all: what was read blocks.
                Ignored = [],
                Limits = host.Limits.Count > 0 ? new(LimitScope.Host, host.Limits, claimed.MeetingsOf(host.Id)) : null,
            };

        var groups = team.Required.Select(host => HostGroup.Of(Diary(host)));
        return team.Pool.Count == 0 ? [.. groups] : [.. groups, new HostGroup([.. team.Pool.Select(Diary)])];
    }

    private static IReadOnlyList<LimitBook> Books(EventType eventType, BookedMeetings booked) =>
        eventType.Limits.Count == 0
            ? []
            : [new(LimitScope.EventType, [.. eventType.Limits.Select(limit => limit.Asked)], booked.Booked)];

    // Null where hours that it must keep within are gone: then nobody can say when it is open.
    private static SlotRules? Rules(EventType eventType, SlotSearchRequest request, TeamFacts team)
    {
        var restriction = eventType.RestrictionScheduleId is { } hours ? team.HoursOf(hours) : null;
        if (eventType.RestrictionScheduleId is not null && restriction is null)
        {
            return null;
        }

        var (before, after) = request.Buffers ?? (eventType.BufferBefore, eventType.BufferAfter);
        return new()
        {
            Duration = request.Duration,
            Increment = eventType.StartIncrement ?? request.Duration,
            Alignment = eventType.Alignment,
            BufferBefore = before,
            BufferAfter = after,
            MinimumNotice = eventType.MinimumNotice,
            Horizon = eventType.Horizon,
            Zone = Zone(eventType, team),
            Restriction = restriction,
            IsFirstOfDayOnly = eventType.IsFirstOfDayOnly,
            PacksAroundMeetings = eventType.PacksAroundMeetings,
            Capacity = eventType.Capacity,
            MostPerInvitee = eventType.MostPerInvitee,
        };
    }

    // That of the event type's schedule, else of its owner's; a team whose hosts follow their own goes by the organisation's.
    private static DateTimeZone Zone(EventType eventType, TeamFacts team) =>
        DateTimeZoneProviders.Tzdb[
            team.ZoneOf(eventType.ScheduleId?.Value)
                ?? (eventType.OwnerUserId is null ? null : team.ZoneOf(team.All.First().Schedule))
                ?? team.OrganizationZone
        ];
}
