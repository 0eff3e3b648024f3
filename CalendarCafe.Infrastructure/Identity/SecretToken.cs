using System.Buffers.Text;
using System.Security.Cryptography;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>
/// A secret that stands in a link: 32 random bytes as base64url for the person, their SHA-256 for the database.
/// So much chance needs no salt and no slow hash.
/// </summary>
public sealed class SecretToken
{
    private const int Length = 32;
    private const int TextLength = 43;

    private SecretToken(byte[] secret)
    {
        Text = Base64Url.EncodeToString(secret);
        Hash = SHA256.HashData(secret);
    }

    public string Text { get; }

    public byte[] Hash { get; }

    public static SecretToken New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The hash to look for; false where the text cannot be a token at all.</summary>
    public static bool TryHash(string? text, out byte[] hash)
    {
        hash = [];
        var secret = new byte[Length];
        if (
            text?.Length != TextLength
            || !text.All(char.IsAscii)
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, secret, out var written)
            || written != Length
        )
        {
            return false;
        }

        hash = SHA256.HashData(secret);
        return true;
    }
}
