using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Somebody who could take a booking over, and how it would suit them.</summary>
public sealed record Colleague(UserId Id, string Name, ColleagueFit Fit);

public enum ColleagueFit
{
    Free,

    /// <summary>Nothing is booked, but they do not usually work then, are away, or something stands in another calendar.</summary>
    Unusual,

    /// <summary>Something else is booked.</summary>
    Taken,
}
