using System.Text.RegularExpressions;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The site on a port of its own, and everybody who visits it with a browser.</summary>
public sealed partial class OpenCafe : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly List<IBrowserContext> _visitors = [];
    private readonly List<string> _complaints = [];

    private OpenCafe(CafeSite site, Chromium chromium)
    {
        Site = site;
        _chromium = chromium;
    }

    public CafeSite Site { get; }

    /// <summary>What browsers complained about that no visitor may meet: scripts that broke, and what the site's policy forbids.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    private OutboxFolder Outbox => Site.Services.GetRequiredService<OutboxFolder>();

    public static async Task<OpenCafe> OpenAsync(TestPostgres postgres, Chromium chromium, bool hasDemo = true)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Demo:Enabled"] = hasDemo ? "true" : "false",
            // All visitors come from one address, faster than people do.
            ["RateLimits:Enabled"] = "false",
        };
        var site = await CafeSite.OpenAsync(postgres, settings: settings);
        site.UseKestrel(0);
        site.StartServer();
        return new(site, chromium);
    }

    public string AddressOf(string path) => Site.Services.GetRequiredService<SiteAddress>().Of(path);

    /// <summary>Somebody comes, with a browser of their own, to this page.</summary>
    public async Task<IPage> VisitAsync(string path, Visit? visit = null)
    {
        var context = await _chromium.OpenAsync(visit ?? Visit.AtADesk);
        _visitors.Add(context);
        context.WebError += (_, error) => Complain(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                Complain(message.Text);
        };
        var page = await context.NewPageAsync();
        await page.GotoAsync(AddressOf(path));
        return page;
    }

    /// <summary>The newest mail to this address whose subject says so; waits until it was sent.</summary>
    public async Task<OutboxMail> MailAsync(string to, string subject)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await looks.WaitForNextTickAsync(patience.Token))
        {
            var mails = await Outbox.ListAsync(patience.Token);
            var found = mails.FirstOrDefault(mail =>
                mail.To.Contains(to, StringComparison.Ordinal)
                && mail.Subject.Contains(subject, StringComparison.Ordinal)
            );
            if (found is not null)
                return (await Outbox.ReadAsync(found.Id, patience.Token))!;
        }

        throw new InvalidOperationException("No timer ends before it is disposed.");
    }

    /// <summary>The address on this site that a mail leads to.</summary>
    public string LinkIn(OutboxMail mail, string path) =>
        AddressPattern()
            .Matches(mail.Text)
            .Select(match => match.Value)
            .First(address => address.StartsWith(AddressOf(path), StringComparison.Ordinal));

    public async Task SaveAsync(params object[] rows)
    {
        var database = Site.Services.GetRequiredService<CafeDatabase>();
        await using var context = await database.OpenWithoutTenantAsync(CancellationToken.None);
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    /// <summary>A picture of each open page, for whoever reads why a journey failed.</summary>
    public async Task TakePicturesAsync(string folder, string name)
    {
        foreach (
            var (page, index) in _visitors.SelectMany(visitor => visitor.Pages).Select((page, index) => (page, index))
        )
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{index}.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.CloseAsync();
        }

        await Site.DisposeAsync();
    }

    private void Complain(string complaint)
    {
        lock (_complaints)
        {
            _complaints.Add(complaint);
        }
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressPattern();
}
