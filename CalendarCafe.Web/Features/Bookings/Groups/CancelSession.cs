using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Groups;

/// <summary>
/// Calls a whole session off for its host: every booking with the same message, the seats that visitors hold, and the time,
/// in one transaction.
/// </summary>
internal sealed partial class CancelSession(
    CafeDatabase database,
    CallOffLetters letters,
    BookingNews news,
    IClock clock,
    ILogger<CancelSession> logger
)
{
    public async Task<CancelSessionResult> ExecuteAsync(
        Actor.Member actor,
        GroupSessionId id,
        string? message,
        CancellationToken cancellationToken
    )
    {
        var hosts = new HashSet<UserId>();
        var text = CleanText.Paragraphs(message);
        CancelSessionResult? result;
        do
        {
            result = await TryCancelAsync(actor, id, text, hosts, cancellationToken);
        } while (result is null);

        if (result is CancelSessionResult.Canceled(var bookings))
        {
            LogCanceled(id, bookings);
            await news.PublishAsync(hosts);
        }

        return result;
    }

    // Null where somebody took a seat before the hosts were locked: the booking's row comes before that lock, so it has to
    // begin again, with them.
    private async Task<CancelSessionResult?> TryCancelAsync(
        Actor.Member actor,
        GroupSessionId id,
        string message,
        HashSet<UserId> hosts,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SeatClaims.LockBookingsAsync(context, id, cancellationToken);
        var bookings = await ActiveAsync(context, actor, id, cancellationToken);
        if (Refusal(bookings, message, now) is { } refusal)
        {
            return refusal;
        }

        hosts.UnionWith(bookings.SelectMany(booking => booking.Hosts).Select(host => host.UserId));
        await SlotClaims.LockHostsAsync(context, hosts, TimeOf(bookings[0]), cancellationToken);
        if (await Active(context, actor, id).CountAsync(cancellationToken) > bookings.Count)
        {
            return null;
        }

        foreach (var booking in bookings)
        {
            booking.Cancel(BookingParty.Host, actor.UserId, message, now);
            context.AddRange(await letters.CalledOffAsync(context, booking, now, cancellationToken));
        }

        await context.SaveChangesAsync(cancellationToken);
        await SeatClaims.CloseAsync(context, id, cancellationToken);
        // From here on nobody may call it off: whoever left now would leave open pages and mail untold.
        await transaction.CommitAsync(CancellationToken.None);
        return new CancelSessionResult.Canceled(bookings.Count);
    }

    private static Task<List<Booking>> ActiveAsync(
        CafeDbContext context,
        Actor.Member actor,
        GroupSessionId id,
        CancellationToken cancellationToken
    ) =>
        Active(context, actor, id)
            .Include(booking => booking.Invitee)
            .Include(booking => booking.Hosts)
            .AsSplitQuery()
            .OrderBy(booking => booking.Id)
            .ToListAsync(cancellationToken);

    private static IQueryable<Booking> Active(CafeDbContext context, Actor.Member actor, GroupSessionId id) =>
        context
            .Bookings.EditableBy(actor)
            .Where(booking => booking.SessionId == id)
            .Where(booking =>
                booking.Status == BookingStatus.Pending
                || booking.Status == BookingStatus.Confirmed
                || booking.Status == BookingStatus.Rescheduled
            );

    private static CancelSessionResult? Refusal(IReadOnlyList<Booking> bookings, string message, Instant now)
    {
        if (bookings.Count == 0)
        {
            return new CancelSessionResult.NotFound();
        }

        if (bookings[0].EndsAt <= now)
        {
            return new CancelSessionResult.AlreadyOver();
        }

        if (
            message.Length == 0
            && bookings.Any(booking => booking.CancellationReason == CancellationReasonPolicy.Required)
        )
        {
            return new CancelSessionResult.MessageRequired();
        }

        return message.Length > Booking.ReasonLength
            ? new CancelSessionResult.MessageTooLong(Booking.ReasonLength)
            : null;
    }

    private static ClaimedTime TimeOf(Booking booking) =>
        new(booking.StartsAt, booking.EndsAt, booking.BufferBefore, booking.BufferAfter);

    [LoggerMessage(LogLevel.Information, "Session {SessionId} cancelled with its {Count} bookings")]
    private partial void LogCanceled(GroupSessionId sessionId, int count);
}
