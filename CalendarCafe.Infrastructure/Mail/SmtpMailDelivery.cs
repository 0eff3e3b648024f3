using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>Sends over SMTP, one connection per mail, and tells a refusal of this mail from a fault that may pass.</summary>
public sealed class SmtpMailDelivery(IOptions<SmtpOptions> options, IClock clock, TimeProvider timeProvider)
    : IMailDelivery
{
    private readonly SmtpOptions _options = options.Value;

    public async Task<MailOutcome> DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!MimeComposer.TryCompose(mail, _options.From, clock.GetCurrentInstant(), out var message))
            return new MailOutcome.Refused("The address is not one that mail can be sent to.");

        using (message)
        using (var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), timeProvider))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token))
        {
            var transmission = new Transmission();
            try
            {
                return await SendAsync(message, transmission, either.Token);
            }
            catch (SmtpCommandException exception)
            {
                return OutcomeOf(exception);
            }
            catch (Exception exception) when (FailureOf(exception) is { } sentence)
            {
                return new MailOutcome.Failed(sentence, transmission.HasBegun);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new MailOutcome.Failed(
                    $"The mail server did not finish within {_options.TimeoutSeconds} seconds (Smtp:TimeoutSeconds).",
                    transmission.HasBegun
                );
            }
        }
    }

    private async Task<MailOutcome> SendAsync(
        MimeMessage message,
        Transmission transmission,
        CancellationToken cancellationToken
    )
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(_options.Host, _options.Port, SocketOptions(_options.Security), cancellationToken);
        if (_options.UserName.Length > 0)
            await client.AuthenticateAsync(_options.UserName, _options.Password, cancellationToken);

        await client.SendAsync(message, cancellationToken, transmission);

        // The server has taken the mail: whatever becomes of the farewell, a second attempt would send it twice.
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or CommandException || FailureOf(exception) is not null)
        {
            return new MailOutcome.Delivered();
        }

        return new MailOutcome.Delivered();
    }

    // Only what is said about this recipient or this message is final: a 5xx at the greeting, at sign-in or about our
    // own address is a fault of the settings, which an operator mends while the mail waits.
    private static MailOutcome OutcomeOf(SmtpCommandException exception)
    {
        var status = (int)exception.StatusCode;
        var what = exception.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => "the recipient",
            SmtpErrorCode.MessageNotAccepted => "the message",
            SmtpErrorCode.SenderNotAccepted => "the sender's address",
            SmtpErrorCode.UnexpectedStatusCode => "the conversation",
        };
        var isAboutThisMail =
            exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
        return isAboutThisMail && status >= 500
            ? new MailOutcome.Refused($"The mail server refused {what} for good ({status}).")
            : new MailOutcome.Failed($"The mail server turned {what} down for now ({status}).");
    }

    private static string? FailureOf(Exception exception) =>
        exception switch
        {
            SslHandshakeException => "No protected connection to the mail server came about (Smtp:Security).",
            AuthenticationException or ServiceNotAuthenticatedException =>
                "The mail server wants a sign-in that it accepts (Smtp:UserName, Smtp:Password).",
            NotSupportedException => "The mail server does not offer what Smtp:Security or sign-in asks for.",
            SocketException => "The mail server cannot be reached (Smtp:Host, Smtp:Port).",
            ProtocolException or IOException or TimeoutException or ServiceNotConnectedException =>
                "The connection to the mail server broke.",
            _ => null,
        };

    private static SecureSocketOptions SocketOptions(SmtpSecurity security) =>
        security switch
        {
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
        };

    // A server cannot have taken a mail of which it got nothing.
    private sealed class Transmission : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
