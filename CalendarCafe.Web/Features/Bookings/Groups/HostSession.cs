using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Groups;

/// <summary>The session that a booking has a seat in, as its host counts it.</summary>
public sealed record HostSession(GroupSessionId Id, int Taken, int Capacity, int? Minimum)
{
    /// <summary>Fewer have booked than the host wants: whether it takes place is theirs to decide.</summary>
    public bool IsBelowMinimum => Taken < Minimum;
}
