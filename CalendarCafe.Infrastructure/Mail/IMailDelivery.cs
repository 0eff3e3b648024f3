namespace CalendarCafe.Infrastructure.Mail;

public interface IMailDelivery
{
    Task<MailOutcome> DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
