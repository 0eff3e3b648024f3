using System.Net;
using CalendarCafe.Infrastructure.Secrets;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// What the site does not start without where strangers come, and what it does not start with anywhere: it says so in a
/// sentence for each setting, which names the key to set.
/// </summary>
internal static class SiteSettings
{
    private const string WrappingKey = "DataProtection:Key";
    private const string PublicUrl = "CalendarCafe:PublicUrl";
    private const string MailServer = "Smtp:Host";
    private const string Proxies = "CalendarCafe:KnownProxies";

    /// <summary>The proxies whose word is taken for who a visitor is.</summary>
    public static IReadOnlyList<IPAddress> KnownProxies(IConfiguration settings) =>
        [.. ProxyEntries(settings).Select(entry => IPAddress.Parse(entry.Value ?? ""))];

    /// <summary>Whether what must be there is there and can be read; to be asked before anything else happens.</summary>
    public static bool Suffice(IConfiguration settings, IHostEnvironment environment, TextWriter complaints)
    {
        var problems = ProxyProblems(settings);
        return !Tell(
            environment.IsDevelopment() ? problems : problems.Concat(ProductionProblems(settings)),
            complaints
        );
    }

    /// <summary>Whether the options of every feature are valid; to be asked before the site begins to listen.</summary>
    public static bool AreValid(IServiceProvider services, TextWriter complaints)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return true;
        }
        catch (OptionsValidationException invalid)
        {
            return !Tell(invalid.Failures, complaints);
        }
        catch (AggregateException several)
        {
            return !Tell(
                several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(invalid => invalid.Failures),
                complaints
            );
        }
        catch (InvalidOperationException unread)
        {
            // A text where a number belongs: the binder names the key.
            return !Tell([unread.Message], complaints);
        }
    }

    private static bool Tell(IEnumerable<string> problems, TextWriter complaints)
    {
        var hasAny = false;
        foreach (var problem in problems)
        {
            complaints.WriteLine(problem);
            hasAny = true;
        }

        return hasAny;
    }

    private static IEnumerable<string> ProductionProblems(IConfiguration settings)
    {
        if (!SecretsRegistration.CanWrap(settings[WrappingKey]))
        {
            yield return $"Set {WrappingKey} to 32 random bytes in base64, the same on every node, and keep a copy of it: "
                + "it wraps the keys in the database. 'openssl rand -base64 32' makes one.";
        }

        var isPublic =
            Uri.TryCreate(settings[PublicUrl], UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;
        if (!isPublic)
        {
            yield return $"Set {PublicUrl} to the https address under which people reach the site: links in mails begin with it.";
        }

        if (string.IsNullOrWhiteSpace(settings[MailServer]))
        {
            yield return $"Set {MailServer}, and the settings beside it, to the server that mail goes out by: without one it would land in a folder, and nobody would hear of a booking.";
        }
    }

    private static IEnumerable<string> ProxyProblems(IConfiguration settings)
    {
        if (settings[Proxies] is not null)
        {
            yield return $"Set {Proxies}:0, {Proxies}:1 and so on to one address each, not {Proxies} itself.";
        }

        foreach (var entry in ProxyEntries(settings))
        {
            if (!IPAddress.TryParse(entry.Value, out _))
            {
                yield return $"Set {entry.Path} to the IP address of a proxy, such as 192.0.2.1, or leave it out.";
            }
        }
    }

    private static IEnumerable<IConfigurationSection> ProxyEntries(IConfiguration settings) =>
        settings.GetSection(Proxies).GetChildren();
}
