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
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        OpenBooking open;
        TResult result;
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            await SlotClaims.LockBookingAsync(context, id, cancellationToken);
            var booking = await context
                .Bookings.Where(row => row.Id == id)
                .EditableBy(actor)
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
