using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NodaTime.Text;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>Stands in for a mail server while none is configured: each mail becomes a file that <see cref="OutboxFolder"/> shows.</summary>
public sealed class FolderMailDelivery(IOptions<SmtpOptions> options, OutboxFolder folder, IClock clock) : IMailDelivery
{
    private static readonly InstantPattern SortablePattern = InstantPattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmssfffffff'Z'"
    );

    public async Task<MailOutcome> DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (!MimeComposer.TryCompose(mail, options.Value.From, now, out var message))
            return new MailOutcome.Refused("The address is not one that mail can be sent to.");

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..16];
        using (message)
            await folder.WriteAsync($"{SortablePattern.Format(now)}-{hash}", message, cancellationToken);
        return new MailOutcome.Delivered();
    }
}
