using System.Text.RegularExpressions;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The site on a port of its own, and everybody who visits it with a browser.</summary>
public sealed partial class OpenCafe : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly List<IBrowserContext> _visitors = [];
    private readonly List<string> _complaints = [];
    private CafeSite? _otherNode;

    private OpenCafe(CafeSite site, Chromium chromium)
    {
        Site = site;
        _chromium = chromium;
    }

    public CafeSite Site { get; private set; }

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
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Error",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Error",
        };
        var site = await CafeSite.OpenAsync(
            postgres,
            settings: settings,
            template: hasDemo ? CafeTemplate.Demo : CafeTemplate.Migrated
        );
        site.UseKestrel(0);
        site.StartServer();
        return new(site, chromium);
    }

    public string AddressOf(string path) => AddressAt(Site, path);

    /// <summary>The address of a page on a second node, which is started by the first call.</summary>
    public string OtherNodesAddressOf(string path)
    {
        if (_otherNode is null)
        {
            _otherNode = Site.AnotherNode();
            _otherNode.UseKestrel(0);
            _otherNode.StartServer();
        }

        return AddressAt(_otherNode, path);
    }

    /// <summary>The server stops, with every circuit, and comes back at the same address.</summary>
    public async Task RestartAsync()
    {
        var port = new Uri(AddressOf("/")).Port;
        Site = await Site.SucceedAsync();
        Site.UseKestrel(port);
        Site.StartServer();
    }

    /// <summary>By the database's clock, which nobody can move, the time of every hold is over.</summary>
    public async Task ExpireHoldsAsync()
    {
        const string over = "SET expires_at = clock_timestamp() - interval '1 ms'";
        await ExecuteAsync($"UPDATE slot_claims {over} WHERE kind = 'HOLD'; UPDATE seat_holds {over}");
    }

    /// <summary>How many claims there are, of whatever host.</summary>
    public async Task<long> ClaimsAsync(string where) =>
        (long)(await ExecuteAsync($"SELECT count(*) FROM slot_claims WHERE {where}"))!; // a count is always there

    /// <summary>Somebody comes, with a browser of their own, to this page.</summary>
    public async Task<IPage> VisitAsync(string path, Visit? visit = null)
    {
        var context = await _chromium.OpenAsync(visit ?? Visit.AtADesk);
        _visitors.Add(context);
        context.WebError += (_, error) =>
        {
            // A line that is cut is no script that broke.
            if (!error.Error.Contains("Failed to fetch", StringComparison.Ordinal))
                Complain(error.Error);
        };
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                Complain(message.Text);
        };
        var page = await context.NewPageAsync();
        await page.GotoAsync(path.StartsWith('/') ? AddressOf(path) : path);
        // A page that does not know the visitor's zone yet comes a second time, by itself.
        if (visit?.RunsScripts != false)
            await Assertions.Expect(page.Locator("[data-zone-from=host]")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.Load);
        return page;
    }

    /// <summary>The newest mail to this address whose subject says so; waits until it was sent.</summary>
    public async Task<OutboxMail> MailAsync(string to, string subject) => (await MailsAsync(to, subject, 1))[0];

    /// <summary>The mails to this address whose subject says so, in no order; waits until so many were sent.</summary>
    public async Task<IReadOnlyList<OutboxMail>> MailsAsync(string to, string subject, int count)
    {
        var found = await UntilAsync(async () =>
        {
            var mails = (await Outbox.ListAsync(CancellationToken.None))
                .Where(mail => mail.To.Contains(to, StringComparison.Ordinal))
                .Where(mail => mail.Subject.Contains(subject, StringComparison.Ordinal))
                .ToList();
            return mails.Count >= count ? mails : null;
        });
        return await Task.WhenAll(
            found.Select(async mail => (await Outbox.ReadAsync(mail.Id, CancellationToken.None))!) // it was listed
        );
    }

    /// <summary>Waits until so many pages that show this host's time are live.</summary>
    public async Task WatchedAsync(string host, int pages)
    {
        var services = Site.Services;
        await using var context = await services
            .GetRequiredService<CafeDatabase>()
            .OpenWithoutTenantAsync(CancellationToken.None);
        var user = await context.Users.AcrossTenants().SingleAsync(user => user.Email == host);
        var feed = services.GetRequiredService<HostFeed>();
        await UntilAsync(() => Task.FromResult(feed.SubscriptionsTo(user.Id) == pages ? feed : null));
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

    /// <summary>A picture of each open page in artifacts/, for whoever reads why a test failed.</summary>
    public async Task TakePicturesAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts")).FullName;
        foreach (
            var (page, index) in _visitors.SelectMany(visitor => visitor.Pages).Select((page, index) => (page, index))
        )
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{index}.png"), FullPage = true });
        }
    }

    /// <summary>Every visitor closes their browser.</summary>
    public async Task EmptyAsync()
    {
        foreach (var visitor in _visitors)
        {
            await visitor.CloseAsync();
        }

        _visitors.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await EmptyAsync();
        if (_otherNode is not null)
        {
            await _otherNode.DisposeAsync();
        }

        await Site.DisposeAsync();
    }

    private static string AddressAt(CafeSite site, string path) =>
        site.Services.GetRequiredService<SiteAddress>().Of(path);

    public async Task<object?> ExecuteAsync(string statement)
    {
        await using var command = Site.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T?>> lookAsync)
        where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (await lookAsync() is { } found)
                return found;
            await looks.WaitForNextTickAsync(patience.Token);
        }
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
