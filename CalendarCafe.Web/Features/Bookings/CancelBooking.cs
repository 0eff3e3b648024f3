using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Cancels a booking for its host or its invitee: frees the time and tells both, in one transaction.</summary>
internal sealed partial class CancelBooking(
    CafeDatabase database,
    BookingLetters letters,
    IClock clock,
    BookingNews news,
    ILogger<CancelBooking> logger
)
{
    public async Task<CancelBookingResult> ExecuteAsync(
        Actor actor,
        BookingId id,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var (result, hosts) = await CancelAsync(actor, id, CleanText.Paragraphs(reason), cancellationToken);
        if (result is CancelBookingResult.Canceled)
        {
            LogCanceled(id, PartyOf(actor));
            await news.PublishAsync(hosts);
        }

        return result;
    }

    private async Task<(CancelBookingResult Result, IReadOnlyList<UserId> Hosts)> CancelAsync(
        Actor actor,
        BookingId id,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(context, actor, id, cancellationToken) is not { } booking)
        {
            return (new CancelBookingResult.NotFound(), []);
        }

        if (Refusal(booking, actor, reason, now) is { } refusal)
        {
            return (refusal, []);
        }

        booking.Cancel(PartyOf(actor), (actor as Actor.Member)?.UserId, reason, now);
        context.AddRange(await letters.CanceledAsync(context, booking, now, cancellationToken));
        await context.SaveChangesAsync(cancellationToken);
        await SlotClaims.ReleaseAsync(context, id, cancellationToken);
        // From here on nobody may call it off: whoever left now would leave open pages and mail untold.
        await transaction.CommitAsync(CancellationToken.None);
        return (new CancelBookingResult.Canceled(), [.. booking.Hosts.Select(host => host.UserId)]);
    }

    private static BookingParty PartyOf(Actor actor) =>
        actor switch
        {
            Actor.Member => BookingParty.Host,
            Actor.Invitee => BookingParty.Invitee,
            _ => throw new UnreachableException(),
        };

    // Of two who cancel at once, the second waits here and sees what the first did.
    private static async Task<Booking?> FindAsync(
        CafeDbContext context,
        Actor actor,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        await SlotClaims.LockBookingAsync(context, id, cancellationToken);
        return await context
            .Bookings.Where(booking => booking.Id == id)
            .EditableBy(actor)
            .Include(booking => booking.Invitee)
            .Include(booking => booking.Hosts)
            .Include(booking => booking.Guests)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static CancelBookingResult? Refusal(Booking booking, Actor actor, string reason, Instant now)
    {
        if (!booking.IsActive || booking.EndsAt <= now)
        {
            return new CancelBookingResult.AlreadyOver(booking.Status);
        }

        if (actor is Actor.Invitee && now >= booking.InviteeMayCancelUntil)
        {
            return new CancelBookingResult.TooLate(booking.InviteeMayCancelUntil);
        }

        if (booking.CancellationReason == CancellationReasonPolicy.Required && reason.Length == 0)
        {
            return new CancelBookingResult.ReasonRequired();
        }

        return reason.Length > Booking.ReasonLength
            ? new CancelBookingResult.ReasonTooLong(Booking.ReasonLength)
            : null;
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} cancelled by {Party}")]
    private partial void LogCanceled(BookingId bookingId, BookingParty party);
}
