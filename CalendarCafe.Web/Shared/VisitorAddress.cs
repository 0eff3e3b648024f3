using System.Net;
using System.Net.Sockets;

namespace CalendarCafe.Web.Shared;

/// <summary>Whom a limit counts as one visitor: an IPv4 address, or the /64 network that one IPv6 household gets.</summary>
internal readonly record struct VisitorAddress(string Text)
{
    private const int NetworkBytes = 8;

    /// <summary>No address, as over a Unix socket: all such visitors count as one.</summary>
    public static VisitorAddress Unknown { get; } = new("unknown");

    public static VisitorAddress Of(IPAddress? address)
    {
        if (address is null)
        {
            return Unknown;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return new(address.MapToIPv4().ToString());
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return new(address.ToString());
        }

        var network = address.GetAddressBytes();
        Array.Clear(network, NetworkBytes, network.Length - NetworkBytes);
        return new($"{new IPAddress(network)}/64");
    }

    public static VisitorAddress Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public override string ToString() => Text;
}
