using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Web.Features.Notifications;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Says, after the commit, that hosts' time has changed and that mail waits.</summary>
internal sealed class BookingNews(HostFeed feed, MailSchedule mail)
{
    public Task PublishAsync(IReadOnlyCollection<UserId> hosts)
    {
        mail.Written();
        return feed.PublishAsync(hosts);
    }
}
