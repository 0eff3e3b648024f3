using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Every way in which booking a slot can end.</summary>
public abstract record BookSlotResult
{
    private BookSlotResult() { }

    /// <param name="state">Null for a link that never was.</param>
    public static BookSlotResult ByDeadLink(SchedulingLinkState? state) =>
        state is { } known ? new LinkDead(known) : new Invalid([new("link", FieldProblemKind.UnknownLink)]);

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

    /// <summary>The link that led here books no more; nothing else was looked at.</summary>
    public sealed record LinkDead(SchedulingLinkState State) : BookSlotResult;

    /// <summary>A code was mailed to this address, if it may be mailed at all: the same request with it books.</summary>
    public sealed record EmailUnproved(string Email) : BookSlotResult;

    /// <summary>The idempotency key was used for something else.</summary>
    public sealed record KeyReused : BookSlotResult;

    /// <summary>Too many bookings from one place; try again after this long.</summary>
    public sealed record TooMany(Duration RetryAfter) : BookSlotResult;
}
