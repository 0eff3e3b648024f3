namespace CalendarCafe.Infrastructure.Secrets;

/// <summary>The section <c>DataProtection</c>: the keys that wrap the key ring in the database, each 32 bytes in base64.</summary>
public sealed class KeyRingOptions
{
    public const string Section = "DataProtection";

    /// <summary>What new keys are wrapped with; <c>openssl rand -base64 32</c> makes one.</summary>
    public string Key { get; init; } = "";

    /// <summary>Wrapping keys from before, so that what they wrapped can still be read after a change.</summary>
    public IReadOnlyList<string> PreviousKeys { get; init; } = [];
}
