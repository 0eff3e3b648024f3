namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Marks what somebody reads who is invited to an organisation: in the mail, and on the page that it leads to.</summary>
public sealed class InvitationTexts;
