using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A search made ready once, to be scanned over one range or several.</summary>
internal sealed class SlotScan(SlotSearch search)
{
    private readonly SlotShape _shape = SlotShape.Of(search.Rules);

    public RuleGate Gate { get; } = new(search);

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
        return search.Sessions.Count == 0 ? offers : WithSessions(range, [.. offers]);
    }

    /// <summary>The session of the asked length that starts then, whatever else there is.</summary>
    public GroupSessionSeats? SessionAt(Instant start)
    {
        GroupSessionSeats? found = null;
        foreach (var session in search.Sessions)
        {
            var isAsked = session.StartsAt == start && session.Answers(search.Rules);
            found = isAsked && session.Left > (found?.Left ?? -1) ? session : found;
        }

        return found;
    }

    private Stretch WholeDays(Stretch range) =>
        new(Gate.WholeDay(Gate.DayOf(range.From)).From, Gate.WholeDay(Gate.DayOf(range.Until - 1)).Until);

    private List<SlotOffer> WithSessions(Stretch range, List<SlotOffer> offers)
    {
        foreach (var session in search.Sessions)
        {
            var start = session.StartsAt.ToUnixTimeTicks();
            var isAsked = range.Contains(start) && ReferenceEquals(SessionAt(session.StartsAt), session);
            if (isAsked && session.Left > 0 && Gate.IsOpen(start))
            {
                var host = new HostRoster([session.HostId], words: 0, free: null);
                offers.Add(new(start, _shape.Length, new(host, 0), session.Left));
            }
        }

        offers.Sort(static (left, right) => left.StartsAt.CompareTo(right.StartsAt));
        return offers;
    }
}
