using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Hosting;

/// <summary>Makes whole addresses of the site's own pages.</summary>
internal sealed class SiteAddress(IOptions<SiteOptions> options, IServer server)
{
    public Uri Base => new(options.Value.PublicUrl ?? Listening ?? "http://localhost");

    /// <summary>The address of a page; the path starts with a slash.</summary>
    public string Of(string path) => new Uri(Base, path).AbsoluteUri;

    private string? Listening =>
        server
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault()
            ?.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
}
