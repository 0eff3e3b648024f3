using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>A booking as a calendar file to download: the same UID and SEQUENCE as in the mail, so that a calendar keeps one copy.</summary>
internal sealed class BookingFile(CafeDatabase database, BookingCalendar calendar, IClock clock)
{
    /// <summary>Null for what was never confirmed: no calendar shall have it, nor where it would have been.</summary>
    public async Task<string?> WriteAsync(Actor.Invitee actor, string manageLink, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var booking = await context
            .Bookings.AsNoTracking()
            .VisibleTo(actor)
            .Where(row => row.ConfirmedAt != null)
            .Include(row => row.Invitee)
            .Include(row => row.Hosts)
            .AsSplitQuery()
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (booking is null)
        {
            return null;
        }

        var organizer = booking.Hosts.Single(host => host.IsOrganizer).UserId;
        var host = await context
            .Users.WithDeleted()
            .AsNoTracking()
            .FirstAsync(user => user.Id == organizer, cancellationToken);
        var reader = booking.Invitee.Locale;
        return await SiteCulture.ForReaderAsync(
            reader,
            () => Task.FromResult(Written(booking, host, manageLink + LanguageChoice.MarkFor(reader)))
        );
    }

    private string Written(Booking booking, User host, string manageLink)
    {
        var meeting = calendar.Of(booking, [BookingCalendar.PartyOf(host)], clock.GetCurrentInstant(), manageLink);
        return booking.Status == BookingStatus.Canceled
            ? CalendarObject.Cancel(meeting)
            : CalendarObject.Publish(meeting);
    }
}
