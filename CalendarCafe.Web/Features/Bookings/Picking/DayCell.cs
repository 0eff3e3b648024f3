using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>A day of the month grid. One of them is the tab stop.</summary>
public sealed record DayCell(LocalDate Date, int Slots, bool IsToday, bool IsPast, bool IsChosen, bool IsTabStop)
{
    public bool IsOpen => Slots > 0;

    /// <summary>What may be said of a day without times.</summary>
    public InviteeReason? WhyNot { get; init; }
}
