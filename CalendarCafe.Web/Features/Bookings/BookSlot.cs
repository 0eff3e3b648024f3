using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// Books a slot for an invitee. Page, form and JSON all come here; a request that is sent twice books once.
/// </summary>
internal sealed partial class BookSlot(
    PublicQueries addresses,
    BookingLimits limits,
    BookingKeys keys,
    TakeSlot takeSlot,
    OpenSlots openSlots,
    EmailChecks checks,
    ILogger<BookSlot> logger
)
{
    public async Task<BookSlotResult> ExecuteAsync(BookSlotRequest request, CancellationToken cancellationToken)
    {
        if (BookingKeys.ProblemOf("idempotencyKey", request.IdempotencyKey) is { } unusable)
        {
            return new BookSlotResult.Invalid([unusable]);
        }

        if (await addresses.FindEventTypeAsync(request.Address, cancellationToken) is not { } eventType)
        {
            return new BookSlotResult.NotFound();
        }

        if (request.By is { } member)
        {
            if (!member.MayEdit || member.UserId != eventType.HostId)
            {
                return new BookSlotResult.NotFound();
            }

            // Whom a host writes in proves nothing.
            eventType = eventType with
            {
                ChecksEmail = false,
            };
        }

        var check = new EntryCheck(eventType);
        var entry = check.Read(request);
        if (check.Problems.Count > 0)
        {
            return new BookSlotResult.Invalid(check.Problems);
        }

        if (
            request.By is null
            && await limits.OfVisitorAsync(request.VisitorAddress, entry.Guests.Count, cancellationToken) is { } wait
        )
        {
            return new BookSlotResult.TooMany(wait);
        }

        return await keys.ReplayAsync(eventType, request, cancellationToken)
            ?? await TakeAsync(eventType, entry, request, isSecondTry: false, cancellationToken);
    }

    private async Task<BookSlotResult> TakeAsync(
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        bool isSecondTry,
        CancellationToken cancellationToken
    )
    {
        if (
            eventType.ChecksEmail
            && await UnprovedAsync(eventType, entry, request, isSecondTry, cancellationToken) is { } unproved
        )
        {
            return unproved;
        }

        var result = await takeSlot.ExecuteAsync(eventType, entry, request, cancellationToken);
        if (result is TakeSlotResult.Booked(var booking, var token))
        {
            LogBooked(booking.Id, booking.EventTypeId);
            return new BookSlotResult.Booked(booking.Id, booking.Status, booking.StartsAt, booking.EndsAt, token);
        }

        // A twin of this request may have been faster at any moment since: what it took, it took for both.
        if (await keys.ReplayAsync(eventType, request, cancellationToken) is { } replay)
        {
            return replay;
        }

        switch (result)
        {
            case TakeSlotResult.Taken:
                return await TakenAsync(eventType, entry, request, isSecondTry, cancellationToken);
            case TakeSlotResult.NotOffered(var reason):
                return new BookSlotResult.NotOffered(
                    reason,
                    await openSlots.NearestAsync(
                        eventType.OfferedTo(request.Visitor),
                        entry.Duration,
                        request.StartsAt,
                        cancellationToken
                    )
                );
            case TakeSlotResult.TooMany(var wait):
                return new BookSlotResult.TooMany(wait);
            case TakeSlotResult.Unproved:
                return new BookSlotResult.Invalid([new("code", FieldProblemKind.NotSent)]);
            case TakeSlotResult.LinkDead(var state):
                return BookSlotResult.ByDeadLink(state);
            case TakeSlotResult.Gone:
                return new BookSlotResult.NotFound();
            default:
                throw new UnreachableException();
        }
    }

    // Nobody has to prove an address for a time that cannot be had.
    private async Task<BookSlotResult?> UnprovedAsync(
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        bool isSecondTry,
        CancellationToken cancellationToken
    )
    {
        var offered = eventType.OfferedTo(request.Visitor);
        return await openSlots.WhyNotAsync(offered, entry.Duration, request.StartsAt, cancellationToken) is null
            ? await checks.RefusalAsync(eventType, entry, request, cancellationToken)
            : await TakenAsync(eventType, entry, request, isSecondTry, cancellationToken);
    }

    // That somebody has the time is told only where it would be offered otherwise. Who had it may have given it back in the
    // very moment, as with the last seat of a session: then it is tried once more.
    private async Task<BookSlotResult> TakenAsync(
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        bool isSecondTry,
        CancellationToken cancellationToken
    )
    {
        var why = await openSlots.ExplainAsync(
            eventType.OfferedTo(request.Visitor),
            entry.Duration,
            request.StartsAt,
            // What an address has booked is for nobody to hear who has not proved that it is theirs.
            eventType.ChecksEmail
                ? null
                : entry.Email,
            cancellationToken
        );
        if (why is null)
        {
            return new BookSlotResult.NotFound();
        }

        return why.ForInvitee() switch
        {
            null when !isSecondTry => await TakeAsync(eventType, entry, request, isSecondTry: true, cancellationToken),
            null or InviteeReason.Taken => new BookSlotResult.Taken(why.Nearest),
            var reason => new BookSlotResult.NotOffered(reason, why.Nearest),
        };
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} made of event type {EventTypeId}")]
    private partial void LogBooked(BookingId bookingId, Domain.EventTypes.EventTypeId eventTypeId);
}
