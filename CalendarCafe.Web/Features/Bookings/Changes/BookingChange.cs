using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// The transaction around every change of a booking: its row is locked before anything else, so that of two who change it
/// at once the second decides on what the first did; open pages hear of it after the commit.
/// </summary>
internal sealed class BookingChange(CafeDatabase database, BookingNews news, IClock clock)
{
    /// <summary>What <paramref name="changeAsync"/> answers; <paramref name="notFound"/> where there is no such booking, or none that the actor may change.</summary>
    public async Task<TResult> MakeAsync<TResult>(
        Actor actor,
        BookingId id,
        TResult notFound,
        Func<OpenBooking, Task<TResult>> changeAsync,
        CancellationToken cancellationToken
    ) => await MakeAsync(actor, id, (rows, _) => rows.EditableBy(actor), notFound, changeAsync, cancellationToken);

    /// <summary>The same for a booking whose host was let in no more, by who runs the organisation.</summary>
    public async Task<TResult> MakeForLeaverAsync<TResult>(
        Actor.Member actor,
        BookingId id,
        TResult notFound,
        Func<OpenBooking, Task<TResult>> changeAsync,
        CancellationToken cancellationToken
    ) =>
        await MakeAsync(
            actor,
            id,
            (rows, context) => rows.OfLeavers(context, actor),
            notFound,
            changeAsync,
            cancellationToken
        );

    private async Task<TResult> MakeAsync<TResult>(
        Actor actor,
        BookingId id,
        Func<IQueryable<Booking>, CafeDbContext, IQueryable<Booking>> editable,
        TResult notFound,
        Func<OpenBooking, Task<TResult>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        OpenBooking open;
        TResult result;
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            await SlotClaims.LockBookingAsync(context, id, cancellationToken);
            var booking = await editable(context.Bookings.Where(row => row.Id == id), context)
                .Include(row => row.Invitee)
                .Include(row => row.Hosts)
                .Include(row => row.Guests)
                .FirstOrDefaultAsync(cancellationToken);
            if (booking is null)
            {
                return notFound;
            }

            open = new(context, transaction, booking, clock.GetCurrentInstant(), cancellationToken);
            result = await changeAsync(open);
        }

        if (open.IsChanged)
        {
            // With the connection given back: under load, holding one while asking for another would starve the pool.
            await news.PublishAsync(open.Hosts);
        }

        return result;
    }
}
