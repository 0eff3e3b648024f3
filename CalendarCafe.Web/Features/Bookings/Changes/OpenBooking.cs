using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Storage;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>A booking whose row is locked: what is decided on it now is still true when it is written.</summary>
internal sealed class OpenBooking(
    CafeDbContext context,
    IDbContextTransaction transaction,
    Booking booking,
    Instant now,
    CancellationToken cancellationToken
)
{
    private readonly IReadOnlyList<UserId> _hostsBefore = [.. booking.Hosts.Select(host => host.UserId)];

    public CafeDbContext Context => context;

    public Booking Booking => booking;

    public Instant Now => now;

    public CancellationToken CancellationToken => cancellationToken;

    public bool IsChanged { get; private set; }

    /// <summary>Whose time the change touched, or would have.</summary>
    public IReadOnlyList<UserId> Hosts => [.. _hostsBefore.Union(booking.Hosts.Select(host => host.UserId))];

    /// <summary>Writes the booking with the mails that tell of it, and frees its time where it is called off.</summary>
    public async Task CommitAsync(IEnumerable<NotificationLog> mails)
    {
        context.AddRange(mails);
        await context.SaveChangesAsync(cancellationToken);
        if (booking.Status == BookingStatus.Canceled)
        {
            await SlotClaims.ReleaseAsync(context, booking.Id, cancellationToken);
        }

        // From here on nobody may call it off: whoever left now would leave open pages and mail untold.
        await transaction.CommitAsync(CancellationToken.None);
        IsChanged = true;
    }
}
