using CalendarCafe.Infrastructure.Secrets;

namespace CalendarCafe.Web.Hosting;

/// <summary>What nobody may leave out where strangers come: without it the site does not start, and says what to set.</summary>
internal static class ProductionSettings
{
    private const string WrappingKey = "DataProtection:Key";
    private const string PublicUrl = "CalendarCafe:PublicUrl";
    private const string MailServer = "Smtp:Host";

    public static void DemandProductionSettings(this WebApplicationBuilder builder)
    {
        var problems = builder.Environment.IsDevelopment() ? [] : ProblemsOf(builder.Configuration).ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(
                $"The site does not start in {builder.Environment.EnvironmentName} like this:\n"
                    + string.Join('\n', problems.Select(problem => $"- {problem}"))
            );
        }
    }

    private static IEnumerable<string> ProblemsOf(ConfigurationManager settings)
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
}
