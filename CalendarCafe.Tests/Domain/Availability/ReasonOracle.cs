using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Each rule of a search asked about one start by itself, said once more and slowly.</summary>
internal sealed class ReasonOracle(SlotSearch search)
{
    private readonly MinuteOracle _oracle = new(search);
    private readonly SlotRules _rules = search.Rules;

    /// <summary>A reason as it is compared: of a limit, which one it is.</summary>
    public static SlotReason Told(SlotReason reason) =>
        reason is SlotReason.LimitReached full ? full with { Period = new(default, default), Used = 0 } : reason;

    /// <summary>Where the grid leads, and what is wished for in the company of others, is what an offer is compared for.</summary>
    public static bool KnowsRule(SlotReason reason) =>
        reason is not (SlotReason.OffGrid or SlotReason.NotFirstOfDay or SlotReason.NotNextToMeeting);

    public static bool KnowsOfHost(SlotReason reason) => !IsOfHours(reason);

    public static bool IsOfHours(SlotReason reason) =>
        reason is SlotReason.OutsideHours or SlotReason.DayClosed or SlotReason.OnHoliday or SlotReason.OutOfOffice;

    public IEnumerable<SlotReason> RulesAgainst(Instant start)
    {
        var date = start.InZone(_rules.Zone).Date;
        if (start < search.Now + _rules.MinimumNotice)
        {
            yield return new SlotReason.TooSoon(search.Now + _rules.MinimumNotice);
        }

        if (_rules.Horizon is Horizon.Dates(var span) && date < span.Start)
        {
            yield return new SlotReason.NotYetOpen(span.Start);
        }

        if (date > _oracle.LastDate)
        {
            yield return new SlotReason.TooFar(_oracle.LastDate);
        }

        if (_rules.MostPerInvitee is { } most && search.BookedByInvitee >= most)
        {
            yield return new SlotReason.InviteeLimitReached(most);
        }

        foreach (var reason in SessionsAt(start) is [] ? OfNewMeeting(start, date) : OfSessions(start))
        {
            yield return reason;
        }
    }

    /// <summary>Nobody where a session answers.</summary>
    public IEnumerable<(UserId HostId, IReadOnlyList<SlotReason> Reasons, bool IsOutsideHours)> HostsAsked(
        Instant start
    ) =>
        SessionsAt(start) is [_, ..]
            ? []
            : search
                .Groups.SelectMany(group => group.Members)
                .Select(host =>
                    (
                        host.HostId,
                        (IReadOnlyList<SlotReason>)
                            [
                                .. Conflicts(host, start),
                                .. host.Limits is { } book ? Full(book, start, host.Hours.Zone) : [],
                            ],
                        !_oracle.IsOpenThroughout(host.Hours, start)
                    )
                );

    private List<GroupSessionSeats> SessionsAt(Instant start) =>
        [
            .. search.Sessions.Where(session =>
                session.StartsAt == start && session.EndsAt - session.StartsAt == _rules.Duration
            ),
        ];

    private IEnumerable<SlotReason> OfSessions(Instant start)
    {
        var best = SessionsAt(start).MaxBy(session => session.Left)!; // there is one
        return best.Left == 0 ? [new SlotReason.SessionFull(best.Capacity)] : [];
    }

    private IEnumerable<SlotReason> OfNewMeeting(Instant start, LocalDate date)
    {
        if (_rules.Restriction is { } own && !_oracle.IsOpenThroughout(own, start))
        {
            yield return new SlotReason.OutsideRestriction();
        }

        foreach (var reason in search.Limits.SelectMany(book => Full(book, start, _rules.Zone)))
        {
            yield return reason;
        }
    }

    private IEnumerable<SlotReason> Conflicts(HostDiary host, Instant start)
    {
        var slot = new Interval(start, start + _rules.Duration);
        var around = new Interval(start - _rules.BufferBefore, slot.End + _rules.BufferAfter);
        foreach (var busy in MinuteOracle.Blocking(host))
        {
            var time = new Interval(busy.From, busy.Until);
            if (Overlap(time, slot))
            {
                yield return new SlotReason.Busy(busy.Kind, time);
            }
            else if (Overlap(time, around))
            {
                yield return new SlotReason.BufferConflict(busy.Kind, time);
            }
        }
    }

    private IEnumerable<SlotReason> Full(LimitBook book, Instant start, DateTimeZone zone) =>
        from limit in book.Limits
        let date = start.InZone(zone).Date
        where !LimitOracle.HasRoom(book with { Limits = [limit] }, _rules.Duration, date, zone)
        select Told(new SlotReason.LimitReached(book.Scope, limit, new(date, date), 0));

    private static bool Overlap(Interval left, Interval right) => left.Start < right.End && right.Start < left.End;
}
