namespace CalendarCafe.Web.Features.Notifications;

/// <summary>The words of the development inbox, in InboxTexts.resx.</summary>
internal sealed class InboxTexts;
