using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>The secret part of a link: 32 random bytes in base64url, of which the database keeps the SHA-256 only.</summary>
public sealed record SecretToken
{
    private const int Size = 32;
    private static readonly int TextLength = Base64Url.GetEncodedLength(Size);

    private SecretToken(string text)
    {
        Text = text;
        Hash = HashOf(text);
    }

    public string Text { get; }

    public byte[] Hash { get; }

    public static SecretToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size)));

    /// <summary>The hash to look a token up by; false for a text that cannot be one.</summary>
    public static bool TryHash(string? text, out byte[] hash)
    {
        var isToken = text?.Length == TextLength && Base64Url.IsValid(text);
        hash = isToken ? HashOf(text!) : []; // not null: its length was compared
        return isToken;
    }

    public override string ToString() => "(secret)";

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.ASCII.GetBytes(text));
}
