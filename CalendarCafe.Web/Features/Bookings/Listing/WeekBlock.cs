using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>
/// A meeting in the column of one day: from which minute of the clock, how many minutes high, and which of the columns it
/// shares the day's width with.
/// </summary>
public sealed record WeekBlock(HostBooking Booking, int From, int Minutes, int Column, int Columns)
{
    /// <summary>It began on a day before.</summary>
    public bool IsContinued { get; init; }

    public int Until => From + Minutes;
}
