using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace CalendarCafe.Web.Hosting;

/// <summary>Runs the site to its end; an address that cannot be listened on is told in a sentence instead of traces.</summary>
internal sealed class SiteRun
{
    // These log what they throw as well, so until the site has started they have nothing to add.
    private static readonly string[] Starters =
    [
        "Microsoft.Extensions.Hosting.Internal.Host",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    private bool _hasStarted;

    public static SiteRun Prepare(WebApplicationBuilder builder)
    {
        var run = new SiteRun();
        foreach (var starter in Starters)
        {
            builder.Logging.AddFilter(starter, level => run._hasStarted && level >= LogLevel.Warning);
        }

        return run;
    }

    /// <summary>The exit code.</summary>
    public async Task<int> ToEndAsync(WebApplication app, TextWriter complaints)
    {
        app.Lifetime.ApplicationStarted.Register(() => _hasStarted = true);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return Refuse(taken, complaints);
        }
        catch (SocketException refused) when (!_hasStarted)
        {
            return Refuse(refused, complaints);
        }
    }

    private static int Refuse(Exception problem, TextWriter complaints)
    {
        complaints.WriteLine(
            $"The site cannot listen ({problem.Message.TrimEnd('.')}): end what listens there, or set ASPNETCORE_URLS to another address."
        );
        return 1;
    }
}
