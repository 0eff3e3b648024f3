namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>What the form says, unread: any part may be missing or nonsense.</summary>
internal sealed record AcceptInvitationRequest(string? Token, string? Name, string? Password, string? TimeZone);
