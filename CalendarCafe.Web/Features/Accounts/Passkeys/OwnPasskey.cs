namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>A passkey as its owner sees it. One that is backed up is kept by a password safe, and follows its owner to other devices.</summary>
public sealed record OwnPasskey(Guid Id, string Name, bool IsBackedUp, Instant CreatedAt, Instant? LastUsedAt);
