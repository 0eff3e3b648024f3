using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CalendarCafe.Tests.Support;

/// <summary>An SMTP server that answers as told: a line per command word, 250 to those not named, silence where told null.</summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IReadOnlyDictionary<string, string?> _answers;
    private readonly Task _serving;

    public ScriptedSmtpServer(IReadOnlyDictionary<string, string?> answers)
    {
        _answers = answers;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        try
        {
            await _serving;
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            // The client is gone, or the server was stopped while it waited: both are the end that was asked for.
        }

        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync(_end.Token);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await SayAsync(stream, "CONNECT", "220 scripted");
        var isInMessage = false;
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            if (isInMessage && line != ".")
                continue;

            var word = isInMessage ? "END" : line.Split(' ', ':')[0].ToUpperInvariant();
            isInMessage = word == "DATA" && !_answers.ContainsKey("DATA");
            await SayAsync(stream, word, word == "DATA" ? "354 go on" : "250 fine");
            if (word == "QUIT")
                return;
        }
    }

    private async Task SayAsync(NetworkStream stream, string word, string otherwise)
    {
        if ((_answers.TryGetValue(word, out var told) ? told : otherwise) is { } answer)
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), _end.Token);
    }
}
