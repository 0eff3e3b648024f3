namespace CalendarCafe.Web.Features.Accounts;

/// <summary>What the form says, unread: any part may be missing or nonsense.</summary>
internal sealed record SignUpRequest(
    string? Name,
    string? Email,
    string? Password,
    string? Organization,
    string? TimeZone
);
