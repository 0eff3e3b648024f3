using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Every way in which booking a slot can end.</summary>
public abstract record BookSlotResult
{
    private BookSlotResult() { }

    /// <summary>It is booked, now or by an earlier request with the same key; <paramref name="ManageToken"/> opens its page.</summary>
    public sealed record Booked(
        BookingId BookingId,
        BookingStatus Status,
        Instant StartsAt,
        Instant EndsAt,
        string ManageToken
    ) : BookSlotResult;

    /// <summary>Somebody else has this time; the nearest free ones, ascending.</summary>
    public sealed record Taken(IReadOnlyList<SlotOffer> Nearest) : BookSlotResult;

    /// <summary>This time is not offered; the nearest free ones, ascending.</summary>
    public sealed record NotOffered(InviteeReason Reason, IReadOnlyList<SlotOffer> Nearest) : BookSlotResult;

    /// <summary>What was typed cannot be taken, field by field.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : BookSlotResult;

    /// <summary>There is nothing to book at this address, or no more.</summary>
    public sealed record NotFound : BookSlotResult;

    /// <summary>The idempotency key was used for something else.</summary>
    public sealed record KeyReused : BookSlotResult;

    /// <summary>Too many bookings from one place; try again after this long.</summary>
    public sealed record TooMany(Duration RetryAfter) : BookSlotResult;
}
