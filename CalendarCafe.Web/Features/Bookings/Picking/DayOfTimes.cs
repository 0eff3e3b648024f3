using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>A day by the invitee's clock: what it offers, the gaps between, and what may be said of it where it offers nothing.</summary>
/// <param name="WhyNot">Null where it has times, or is past.</param>
public sealed record DayOfTimes(
    LocalDate Date,
    IReadOnlyList<SlotLine> Times,
    IReadOnlyList<Interval> Gaps,
    InviteeReason? WhyNot
)
{
    public bool IsOpen => Times.Count > 0;

    /// <summary>What lies between a time and the one before, where another could start.</summary>
    public Interval? GapBefore(SlotLine time)
    {
        var at = Gaps.Where(gap => gap.End == time.Slot.StartsAt).ToList();
        return at.Count == 0 ? null : at[0];
    }
}
