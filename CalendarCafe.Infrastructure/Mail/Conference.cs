namespace CalendarCafe.Infrastructure.Mail;

/// <summary>What a calendar opens or dials to join a meeting: an https page or a telephone number, as the host set it or the invitee gave it.</summary>
public sealed record Conference(Uri Address, bool IsVideo);
