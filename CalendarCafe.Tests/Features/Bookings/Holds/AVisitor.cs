using System.Security.Cryptography;
using CalendarCafe.Web.Features.Bookings.Holds;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

/// <summary>Somebody with a cookie and an address of their own.</summary>
internal static class AVisitor
{
    public static Visitor Any() => From($"192.0.2.{RandomNumberGenerator.GetInt32(1, 255)}/{Guid.NewGuid():N}");

    public static Visitor From(string address) =>
        new(SHA256.HashData(Guid.NewGuid().ToByteArray()), address, IsNew: false);
}
