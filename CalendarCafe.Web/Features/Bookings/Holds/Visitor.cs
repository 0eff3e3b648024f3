using System.Security.Cryptography;
using System.Text;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>
/// A browser that looks for a time: the SHA-256 of its random cookie, and the address it came from, by which holds are
/// counted. <paramref name="IsNew"/>: it came without a cookie, and can hold nothing yet.
/// </summary>
public sealed record Visitor(byte[] Hash, string Address, bool IsNew)
{
    /// <summary>Whose holds to look for; null where there can be none.</summary>
    public byte[]? Known() => IsNew ? null : Hash;

    public byte[] HashAddress() => SHA256.HashData(Encoding.UTF8.GetBytes($"hold\n{Address}"));
}
