namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>What a seat is taken up by: a booking, or a visitor's hold.</summary>
public enum SeatUse
{
    Taken,
    Held,
}
