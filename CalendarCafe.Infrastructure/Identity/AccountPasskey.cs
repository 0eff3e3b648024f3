using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>
/// A key that signs in to an account, kept by a device or a password safe; here is the public half. What the device
/// attested at the start is not kept: nothing asks which make it is.
/// </summary>
public sealed class AccountPasskey
{
    public const int NameLength = 60;
    public const int CredentialIdLength = 1023; // the most that WebAuthn allows
    public const int PublicKeyLength = 2048;
    public const int TransportsLength = 60;

    private const char Separator = ',';

    private static readonly string[] KnownTransports = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

    private AccountPasskey(Guid id, Guid accountId, byte[] credentialId, byte[] publicKey, string name)
    {
        Id = id;
        AccountId = accountId;
        CredentialId = credentialId;
        PublicKey = publicKey;
        Name = name;
    }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>By what the device finds its half; no two alike over all accounts.</summary>
    public byte[] CredentialId { get; private init; }

    /// <summary>In COSE, as the device gave it.</summary>
    public byte[] PublicKey { get; private init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; }

    /// <summary>How browsers reach the device, parted by commas: a hint for them.</summary>
    public string Transports { get; private init; } = "";

    /// <summary>How often it signed, as it says itself; 0 for one that does not count.</summary>
    public long SignCount { get; private set; }

    /// <summary>Whether it knew its owner, by a finger, a face or a number, when it was made.</summary>
    public bool IsUserVerified { get; private set; }

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    public Instant CreatedAt { get; private init; }

    public Instant? LastUsedAt { get; private set; }

    public static AccountPasskey Of(Guid accountId, UserPasskeyInfo made, string name, Instant now) =>
        new(Guid.CreateVersion7(), accountId, made.CredentialId, made.PublicKey, name)
        {
            Transports = string.Join(
                Separator,
                KnownTransports.Intersect(made.Transports ?? [], StringComparer.Ordinal)
            ),
            SignCount = made.SignCount,
            IsUserVerified = made.IsUserVerified,
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            CreatedAt = now,
        };

    /// <summary>The same as Identity knows it.</summary>
    public UserPasskeyInfo ToInfo() =>
        new(
            CredentialId,
            PublicKey,
            CreatedAt.ToDateTimeOffset(),
            (uint)SignCount,
            Transports.Split(Separator, StringSplitOptions.RemoveEmptyEntries),
            IsUserVerified,
            IsBackupEligible,
            IsBackedUp,
            attestationObject: [],
            clientDataJson: []
        )
        {
            Name = Name,
        };

    public void Rename(string name) => Name = name;

    public void Update(UserPasskeyInfo shown) =>
        (SignCount, IsUserVerified, IsBackedUp) = (shown.SignCount, shown.IsUserVerified, shown.IsBackedUp);
}
