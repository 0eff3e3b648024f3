using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Support;

/// <summary>Mail that waits in a quiet site's outbox, and sending it.</summary>
internal static class StoredMail
{
    /// <summary>All mail of the host's organisation, by its recipient.</summary>
    public static async Task<IReadOnlyList<NotificationLog>> MailsAsync(this QuietSite site, SettledHost host)
    {
        await using var context = await site.OpenAsync();
        return await context
            .NotificationLogs.AcrossTenants()
            .AsNoTracking()
            .Where(mail => mail.OrganizationId == host.Organization.Id)
            .OrderBy(mail => mail.Recipient)
            .ThenBy(mail => mail.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what waits; answers with what was handed over to this address.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> SendAsync(this QuietSite site, string to)
    {
        var server = new RecordingDelivery();
        var worker = ActivatorUtilities.CreateInstance<MailWorker>(site.Site.Services, server);
        while (await worker.SendDueAsync(TestContext.Current.CancellationToken)) { }

        return [.. server.Given.Where(mail => mail.To.Email == to)];
    }
}
