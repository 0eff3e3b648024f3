using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A search made ready once, to be scanned over one range or several.</summary>
internal sealed class SlotScan(SlotSearch search, RuleGate gate)
{
    private static readonly Dictionary<Instant, GroupSessionSeats> NoSessions = [];

    private readonly Dictionary<Instant, GroupSessionSeats> _sessions = ByStart(search);

    public SlotScan(SlotSearch search)
        : this(search, new(search)) { }

    public RuleGate Gate => gate;

    /// <summary>Where any offer must start.</summary>
    public Stretch Bounds => Gate.Bounds;

    public IReadOnlyList<SlotOffer> Offers(Stretch asked)
    {
        var range = asked.Within(Bounds);
        if (range.IsEmpty || search.BookedByInvitee >= search.Rules.MostPerInvitee)
        {
            return [];
        }

        using var sweep = new TeamSweep(
            search,
            Gate,
            search.Rules.LooksAtWholeDays ? WholeDays(range).Within(Bounds) : range
        );
        var offers = sweep.OffersWithin(range);
        return _sessions.Count == 0 ? offers : WithSessions(range, offers);
    }

    /// <summary>The session of the asked length that starts then, whatever else there is.</summary>
    public GroupSessionSeats? SessionAt(Instant start) => _sessions.GetValueOrDefault(start);

    private Stretch WholeDays(Stretch range) =>
        new(Gate.WholeDay(Gate.DayOf(range.From)).From, Gate.WholeDay(Gate.DayOf(range.Until - 1)).Until);

    private List<SlotOffer> WithSessions(Stretch range, IReadOnlyList<SlotOffer> newMeetings)
    {
        List<SlotOffer> offers = [.. newMeetings];
        foreach (var session in _sessions.Values)
        {
            var start = session.StartsAt.ToUnixTimeTicks();
            if (session.Left > 0 && range.Contains(start) && Gate.IsOpen(start))
            {
                var host = new HostRoster([session.HostId], words: 0, free: null);
                offers.Add(new(start, search.Rules.Duration.BclCompatibleTicks, new(host, 0), session.Left));
            }
        }

        offers.Sort(static (left, right) => left.StartsAt.CompareTo(right.StartsAt));
        return offers;
    }

    // Of several at one start the one with most seats left answers.
    private static Dictionary<Instant, GroupSessionSeats> ByStart(SlotSearch search)
    {
        if (search.Sessions.Count == 0)
        {
            return NoSessions;
        }

        var sessions = new Dictionary<Instant, GroupSessionSeats>();
        foreach (var session in search.Sessions.Where(session => session.Answers(search.Rules)))
        {
            if (!sessions.TryGetValue(session.StartsAt, out var other) || session.Left > other.Left)
            {
                sessions[session.StartsAt] = session;
            }
        }

        return sessions;
    }
}
