namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>What the form says, unread. The code is asked for only where the account has a second factor.</summary>
internal sealed record DeleteAccountRequest(string? Message, string? Email, string? Password, string? Code);
