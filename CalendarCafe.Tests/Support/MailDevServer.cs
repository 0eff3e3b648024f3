using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace CalendarCafe.Tests.Support;

/// <summary>A real SMTP server with an inbox (maildev) on free loopback ports; it ends with the test class that owns it.</summary>
public sealed class MailDevServer : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private Process? _process;

    public int SmtpPort { get; private set; }

    public async ValueTask InitializeAsync()
    {
        SmtpPort = FreePort();
        var webPort = FreePort();
        _client.BaseAddress = new Uri($"http://127.0.0.1:{webPort}/");
        _process = MailTools.Start(
            "node",
            [
                "node_modules/maildev/dist/bin/maildev.js",
                .. new[] { "--ip", "127.0.0.1", "--smtp", $"{SmtpPort}" },
                .. new[] { "--web-ip", "127.0.0.1", "--web", $"{webPort}", "--silent" },
            ]
        );
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync(_process);
    }

    public async Task<IReadOnlyList<MailDevMail>> ReceivedAsync() =>
        await _client.GetFromJsonAsync<List<MailDevMail>>("api/email") ?? [];

    /// <summary>The mails to one address, the oldest first, so that tests can share an inbox.</summary>
    public async Task<IReadOnlyList<MailDevMail>> ReceivedAsync(string recipient) =>
        [.. (await ReceivedAsync()).Where(mail => mail.To.Any(to => to.Address == recipient))];

    /// <summary>The mail as it came over the wire.</summary>
    public Task<string> SourceAsync(MailDevMail mail) => _client.GetStringAsync($"api/email/{mail.Id}/source");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is null)
            return;

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task UntilReadyAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            process.HasExited.ShouldBeFalse("maildev ended at once: run npm ci --ignore-scripts in tools/mail");
            await pulse.WaitForNextTickAsync(patience.Token);
        } while (!await AnswersAsync(patience.Token));
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var smtp = new TcpClient();
            await smtp.ConnectAsync(IPAddress.Loopback, SmtpPort, cancellationToken);
            using var web = await _client.GetAsync("api/healthz", cancellationToken);
            return web.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is SocketException or HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
