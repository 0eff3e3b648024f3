using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// Fetches what the engine needs to know, in at most four queries whatever the number of hosts: the event type, its hosts
/// and their rules, what keeps them busy, and what its limits and seats count.
/// </summary>
internal static class SlotSearches
{
    /// <summary>
    /// Everything that decides on starts in the range: null where the event type cannot be booked any more.
    /// A context that holds the hosts' locks reads what nobody can change meanwhile.
    /// </summary>
    public static async Task<SlotSearch?> LoadAsync(
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
        if (!CanMeet(eventType, request, team) || Rules(eventType, request, team) is not { } rules)
        {
            return null;
        }

        var claimed = await ClaimedAsync(context, request, reach, team, cancellationToken);
        var booked = await BookedMeetings.ReadAsync(context, eventType, request, reach, cancellationToken);
        return new(rules, Groups(team, claimed), request.Now)
        {
            Limits = Books(eventType, booked),
            Sessions = booked.Sessions,
            BookedByInvitee = booked.ByInvitee,
        };
    }

    // Without one who must attend there is no meeting, and none with a pool of nobody.
    private static bool CanMeet(EventType eventType, SlotSearchRequest request, TeamFacts team) =>
        team.Required.All(host => host.CanMeet)
        && team.All.Any()
        && (eventType.Kind != EventTypeKind.RoundRobin || request.Hosts is not null || team.Pool.Count > 0);

    private static Task<ClaimedHours> ClaimedAsync(
        CafeDbContext context,
        SlotSearchRequest request,
        SearchReach reach,
        TeamFacts team,
        CancellationToken cancellationToken
    )
    {
        var limited = team.All.Where(host => host.Limits.Count > 0).ToList();
        var periods =
            limited.Count == 0
                ? reach.Busy
                : reach.Periods(limited.SelectMany(host => host.Limits).Select(limit => limit.Period));
        return ClaimedHours.ReadAsync(
            context,
            request,
            [.. team.All.Select(host => host.Id)],
            reach.Busy,
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
