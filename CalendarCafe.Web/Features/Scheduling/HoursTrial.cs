using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>All that decides on an event type's starts in a range, read once: it can be asked as often as somebody types what other hours would offer.</summary>
public sealed class HoursTrial
{
    private readonly AskedEventType _asked;
    private readonly IReadOnlyList<HostFact> _facts;
    private readonly ClaimedHours _claimed;
    private readonly BookedMeetings _booked;

    internal HoursTrial(
        AskedEventType asked,
        IReadOnlyList<HostFact> facts,
        ClaimedHours claimed,
        BookedMeetings booked
    ) => (_asked, _facts, _claimed, _booked) = (asked, facts, claimed, booked);

    public EventType EventType => _asked.EventType;

    public Interval Range => _asked.Request.Range;

    /// <summary>The question to the engine as things are; null where nothing can be offered whatever the hours.</summary>
    public SlotSearch? Search() => Search(_facts);

    /// <summary>The same as if a schedule said something else.</summary>
    public SlotSearch? Search(TriedHours tried) => Search(tried.In(_facts));

    private SlotSearch? Search(IReadOnlyList<HostFact> known) =>
        SlotFacts.Of(_asked, new TeamFacts(known, _asked.Reach.Dates))?.Search(_claimed, _booked);
}
