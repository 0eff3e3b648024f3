using System.Security.Cryptography;

namespace CalendarCafe.Infrastructure.Secrets;

/// <summary>A key given at deployment, under which the key ring in the database is sealed by AES-256-GCM.</summary>
internal sealed class WrappingKey
{
    private const int Length = 32;

    private static readonly byte[] Purpose = "CalendarCafe key ring, first format"u8.ToArray();

    private readonly byte[] _key;

    private WrappingKey(byte[] key) => _key = key;

    public static bool TryParse(string text, out WrappingKey? key)
    {
        var bytes = new byte[Length];
        var isKey =
            text.Length <= 2 * Length
            && Convert.TryFromBase64String(text, bytes, out var written)
            && written == Length
            // Thirty-two equal bytes are somebody's placeholder.
            && bytes.Distinct().Skip(1).Any();
        key = isKey ? new WrappingKey(bytes) : null;
        return isKey;
    }

    public byte[] Seal(byte[] content)
    {
        var result = new byte[NonceSize + TagSize + content.Length];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagSize);
        cipher.Encrypt(nonce, content, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize), Purpose);
        return result;
    }

    /// <summary>The content, or null where another key sealed it, or somebody changed it since.</summary>
    public byte[]? Open(byte[] wrapped)
    {
        if (wrapped.Length < NonceSize + TagSize)
        {
            return null;
        }

        var content = new byte[wrapped.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(_key, TagSize);
        try
        {
            cipher.Decrypt(
                wrapped.AsSpan(0, NonceSize),
                wrapped.AsSpan(NonceSize + TagSize),
                wrapped.AsSpan(NonceSize, TagSize),
                content,
                Purpose
            );
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static int NonceSize => AesGcm.NonceByteSizes.MaxSize;

    private static int TagSize => AesGcm.TagByteSizes.MaxSize;
}
