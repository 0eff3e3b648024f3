using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>Cancels what a member who is let in no more still has to host, each booking for itself, with one message for all.</summary>
internal sealed class CallOffAhead(CafeDatabase database, CancelForLeaver cancel, IClock clock)
{
    internal const int Most = 1_000;

    public async Task<CalledOff> ExecuteAsync(
        Actor.Member actor,
        UserId member,
        string message,
        CancellationToken cancellationToken
    )
    {
        var canceled = 0;
        var ids = await AheadAsync(actor, member, cancellationToken);
        foreach (var id in ids)
        {
            var result = await cancel.ExecuteAsync(actor, id, message, cancellationToken);
            canceled += result is CancelBookingResult.Canceled ? 1 : 0;
        }

        return new(canceled, ids.Count - canceled);
    }

    private async Task<IReadOnlyList<Domain.Bookings.BookingId>> AheadAsync(
        Actor.Member actor,
        UserId member,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context
            .Bookings.OfLeavers(context, actor)
            .AheadOf(member, clock.GetCurrentInstant())
            .OrderBy(booking => booking.StartsAt)
            .ThenBy(booking => booking.Id)
            .Take(Most)
            .Select(booking => booking.Id)
            .ToListAsync(cancellationToken);
    }
}
