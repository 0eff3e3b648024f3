using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>A search made ready once, to be scanned over one range or several.</summary>
internal sealed class SlotScan
{
    private readonly SlotRules _rules;
    private readonly RuleGate _gate;
    private readonly HostTimeline _host;
    private readonly IReadOnlyList<UserId> _freeHosts;

    public SlotScan(SlotSearch search)
    {
        _rules = search.Rules;
        _gate = new(search);
        _host = new(search.Host, search.Rules);
        _freeHosts = [search.Host.HostId];
    }

    /// <summary>Where any offer must start.</summary>
    public Stretch Bounds => _gate.Bounds;

    public List<SlotOffer> Offers(Stretch asked, int atMost = int.MaxValue)
    {
        var offers = new List<SlotOffer>();
        var range = new Stretch(Math.Max(asked.From, Bounds.From), Math.Min(asked.Until, Bounds.Until));
        if (range.From >= range.Until)
        {
            return offers;
        }

        var length = _rules.Duration.BclCompatibleTicks;
        var hours = _host.HoursOver(range with { Until = range.Until + length });
        var sweep = _host.Sweep(hours);
        foreach (var start in hours.Starts(range, _rules.Increment.BclCompatibleTicks))
        {
            if (!_gate.LetsThrough(start) || !sweep.IsFree(new(start, start + length)))
            {
                continue;
            }

            var startsAt = Instant.FromUnixTimeTicks(start);
            offers.Add(new(startsAt, startsAt + _rules.Duration, _freeHosts));
            if (offers.Count == atMost)
            {
                break;
            }
        }

        return offers;
    }

    public IReadOnlyList<SlotReason> Reasons(Instant startsAt) =>
        _gate.RefusalBeyondReckoning(startsAt) is { } beyond
            ? [beyond]
            : [.. _gate.Refusals(startsAt), .. _host.Refusals(startsAt)];
}
