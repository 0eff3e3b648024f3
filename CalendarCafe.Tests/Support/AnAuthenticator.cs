using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CalendarCafe.Tests.Support;

/// <summary>An authenticator app (RFC 6238: SHA-1, six digits, thirty seconds) that reads its secret off the page.</summary>
internal static partial class AnAuthenticator
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Step = 30;

    public static string KeyIn(string page) =>
        KeyPattern().Match(page).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);

    public static IReadOnlyList<string> RecoveryCodesIn(string page) =>
        [.. RecoveryPattern().Matches(page).Select(match => match.Value)];

    /// <summary>What the app shows now.</summary>
    public static string Code(string key) => CodeAt(key, Now / Step);

    /// <summary>What it will show next: it is taken already, and is not the one that was used to set the app up.</summary>
    public static string NextCode(string key) => CodeAt(key, (Now / Step) + 1);

#pragma warning disable RS0030 // Identity reads the machine's clock for these codes
    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();
#pragma warning restore RS0030

    private static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what the standard and every app use
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
            {
                continue;
            }

            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }

    [GeneratedRegex("<code>(?<key>[A-Z2-7 ]{32,})</code>", RegexOptions.None, 1000)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("(?<=<code>)[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?=</code>)", RegexOptions.None, 1000)]
    private static partial Regex RecoveryPattern();
}
