using System.Net;
using System.Net.Sockets;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Tests.Support;
using Microsoft.Extensions.Options;
using NodaTime.Testing;

namespace CalendarCafe.Tests.Infrastructure.Mail;

public sealed class SmtpMailDeliveryTests(MailDevServer inbox) : IClassFixture<MailDevServer>
{
    [Fact]
    public async Task Mail_arrives_whole()
    {
        var mail = AMail.WithCalendar with { To = new Party("Ines \"Größe\" 😀", "whole@example.net") };

        var outcome = await Delivery(inbox.SmtpPort).DeliverAsync(mail, CancellationToken.None);

        outcome.ShouldBeOfType<MailOutcome.Delivered>();
        var received = (await inbox.ReceivedAsync("whole@example.net")).ShouldHaveSingleItem();
        received.Subject.ShouldBe(mail.Subject);
        received.To.Single().Name.ShouldBe(mail.To.Name);
        received.From.Single().Address.ShouldBe("no-reply@cafe.example");
        received.Text?.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe(mail.Text);
        received.Html.ShouldNotBeNull().ShouldContain("Größe 😀");
        var source = await inbox.SourceAsync(received);
        source.ShouldContain("Message-Id: <0197a0c4.request@cafe.example>");
        source.ShouldContain("Auto-Submitted: auto-generated");
        source.ShouldContain("method=REQUEST");
    }

    [Theory]
    [InlineData("RCPT", "550 no such user")]
    [InlineData("RCPT", "553 odd name")]
    [InlineData("END", "554 looks like spam")]
    [InlineData("END", "552 too big")]
    public async Task Final_no_about_this_mail_is_a_refusal(string word, string answer)
    {
        var outcome = await DeliverToAsync(new() { [word] = answer });

        outcome.ShouldBeOfType<MailOutcome.Refused>().Sentence.ShouldContain(answer[..3]);
    }

    [Theory]
    [InlineData("CONNECT", "421 come back later")]
    [InlineData("CONNECT", "554 no mail here")]
    [InlineData("MAIL", "550 who are you")]
    [InlineData("MAIL", "451 try again")]
    [InlineData("MAIL", "530 sign in first")]
    [InlineData("RCPT", "450 greylisted")]
    [InlineData("RCPT", "452 mailbox full")]
    [InlineData("DATA", "451 disk full")]
    [InlineData("END", "451 scanner down")]
    [InlineData("END", "gibberish")]
    public async Task Anything_that_may_pass_is_a_failure(string word, string answer)
    {
        var outcome = await DeliverToAsync(new() { [word] = answer });

        outcome.ShouldBeOfType<MailOutcome.Failed>().Sentence.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Mail_is_delivered_even_if_the_farewell_fails()
    {
        var outcome = await DeliverToAsync(new() { ["QUIT"] = "500 nobody leaves" });

        outcome.ShouldBeOfType<MailOutcome.Delivered>();
    }

    [Fact]
    public async Task Silent_server_is_a_failure_in_the_end()
    {
        var outcome = await DeliverToAsync(new() { ["MAIL"] = null }, timeoutSeconds: 1);

        outcome.ShouldBeOfType<MailOutcome.Failed>().Sentence.ShouldContain("Smtp:TimeoutSeconds");
    }

    [Theory]
    [InlineData("MAIL", null, false)]
    [InlineData("RCPT", "gibberish", false)]
    [InlineData("DATA", null, false)]
    [InlineData("END", "451 scanner down", false)]
    [InlineData("END", "gibberish", true)]
    [InlineData("END", null, true)]
    public async Task Mail_may_have_arrived_where_it_was_given_over_and_no_answer_came(
        string word,
        string? answer,
        bool mayHaveArrived
    )
    {
        var outcome = await DeliverToAsync(new() { [word] = answer }, timeoutSeconds: 1);

        outcome.ShouldBeOfType<MailOutcome.Failed>().MayHaveArrived.ShouldBe(mayHaveArrived);
    }

    [Fact]
    public async Task Closed_port_is_a_failure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var outcome = await Delivery(port).DeliverAsync(AMail.Plain, CancellationToken.None);

        outcome.ShouldBeOfType<MailOutcome.Failed>().Sentence.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task Server_without_encryption_gets_nothing_when_encryption_is_asked_for()
    {
        await using var server = new ScriptedSmtpServer(new Dictionary<string, string?>());

        var outcome = await Delivery(server.Port, security: SmtpSecurity.StartTls)
            .DeliverAsync(AMail.Plain, CancellationToken.None);

        outcome.ShouldBeOfType<MailOutcome.Failed>().Sentence.ShouldContain("Smtp:Security");
    }

    [Fact]
    public async Task Address_that_is_none_is_refused_before_any_connection()
    {
        var mail = AMail.Plain with { To = new Party("Eve", "eve@example.com\r\nRCPT TO:<all@example.com>") };

        var outcome = await Delivery(port: 1).DeliverAsync(mail, CancellationToken.None);

        outcome.ShouldBeOfType<MailOutcome.Refused>();
    }

    [Fact]
    public async Task Caller_that_gives_up_is_told_so()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Delivery(inbox.SmtpPort).DeliverAsync(AMail.Plain, given.Token)
        );
    }

    private static async Task<MailOutcome> DeliverToAsync(Dictionary<string, string?> answers, int timeoutSeconds = 20)
    {
        await using var server = new ScriptedSmtpServer(answers);
        return await Delivery(server.Port, timeoutSeconds).DeliverAsync(AMail.Plain, CancellationToken.None);
    }

    private static SmtpMailDelivery Delivery(
        int port,
        int timeoutSeconds = 20,
        SmtpSecurity security = SmtpSecurity.None
    ) =>
        new(
            Options.Create(
                new SmtpOptions
                {
                    Host = "127.0.0.1",
                    Port = port,
                    Security = security,
                    FromAddress = "no-reply@cafe.example",
                    TimeoutSeconds = timeoutSeconds,
                }
            ),
            FakeClock.FromUtc(2026, 11, 1, 9, 0, 1),
            TimeProvider.System
        );
}
