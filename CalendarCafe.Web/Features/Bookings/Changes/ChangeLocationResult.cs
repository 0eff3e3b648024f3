using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Every way in which changing a booking's place can end.</summary>
public abstract record ChangeLocationResult
{
    private ChangeLocationResult() { }

    /// <summary>It takes place there now, or did already.</summary>
    public sealed record Relocated : ChangeLocationResult;

    /// <summary>There is no such booking, or none that this actor may touch.</summary>
    public sealed record NotFound : ChangeLocationResult;

    /// <summary>It was cancelled, or is past.</summary>
    public sealed record AlreadyOver(BookingStatus Status) : ChangeLocationResult;

    /// <summary>Somebody changed it since it was looked at: it stands at this time now.</summary>
    public sealed record Changed(Instant StartsAt) : ChangeLocationResult;

    /// <summary>It has a seat in a session, which meets in one place.</summary>
    public sealed record InSession : ChangeLocationResult;

    /// <summary>Nothing was typed.</summary>
    public sealed record Missing : ChangeLocationResult;

    public sealed record TooLong(int Limit) : ChangeLocationResult;

    /// <summary>What was typed is no place of this kind: no number, or no https address.</summary>
    public sealed record NotOfKind(LocationKind Kind) : ChangeLocationResult;
}
