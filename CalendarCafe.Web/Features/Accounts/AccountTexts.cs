namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Names the resources of the account pages and mails.</summary>
internal sealed class AccountTexts;
