using System.Net;
using System.Net.Sockets;

namespace CalendarCafe.Infrastructure.Postgres;

internal static class FreePort
{
    /// <summary>The preferred one if it is still free. Another process may yet be quicker: whoever listens must be ready to ask again.</summary>
    public static int Choose(int? preferred)
    {
        if (preferred is { } port && TryListen(port) is { } same)
        {
            return same;
        }

        return TryListen(0) ?? throw new PostgresUnavailableException("No port of 127.0.0.1 is free.");
    }

    private static int? TryListen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
