namespace CalendarCafe.Web.Features.Notifications;

/// <summary>The words of mails, in MailTexts.resx.</summary>
internal sealed class MailTexts;
