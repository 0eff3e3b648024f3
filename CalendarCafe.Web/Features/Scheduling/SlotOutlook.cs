using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>A range as an invitee sees it: what is offered in it and, on demand, what may be said of the rest. All of it from one search.</summary>
public sealed class SlotOutlook
{
    private readonly SlotSearch? _search;
    private readonly Instant _now;

    internal SlotOutlook(SlotSearch? search, IReadOnlyList<SlotOffer> offers, Instant now)
    {
        _search = search;
        _now = now;
        Offers = offers;
    }

    public IReadOnlyList<SlotOffer> Offers { get; }

    /// <summary>How far apart starts are; null where nothing can be booked any more.</summary>
    public Duration? Step => _search?.Rules.Increment;

    /// <summary>What an invitee may know of spans, within the range, in which nothing is offered; null for one that is past.</summary>
    public IReadOnlyList<InviteeReason?> WhyNot(IReadOnlyList<Interval> spans)
    {
        // What cannot be booked any more has no hours.
        if (_search is null)
        {
            return [.. spans.Select(span => span.End > _now ? new InviteeReason.Closed() : null)];
        }

        var ahead = spans.Where(span => span.End > _now).Select(Ahead).ToList();
        var told = new Queue<InviteeReason?>(AvailabilityEngine.WhyNot(_search, ahead));
        return [.. spans.Select(span => span.End > _now ? told.Dequeue() : null)];
    }

    private Interval Ahead(Interval span) => new(Instant.Max(span.Start, _now), span.End);
}
