using System.Text.Encodings.Web;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>
/// What mails about an account say. Nothing that a visitor typed goes in: a stranger must not be able to have us mail
/// their words to others.
/// </summary>
internal sealed class AccountMailTexts(IStringLocalizer<AccountTexts> texts)
{
    public NotificationLog Mail(User member, AccountMailKind kind, Instant now) =>
        NotificationLog.ToMember(member, Subject(kind), Text(kind), now);

    private static NotificationKind Subject(AccountMailKind kind) =>
        kind switch
        {
            AccountMailKind.Confirm => NotificationKind.EmailConfirmation,
            AccountMailKind.Reset => NotificationKind.PasswordReset,
            AccountMailKind.Known or AccountMailKind.Changed => NotificationKind.AccountNotice,
        };

    private static string? Link(AccountMailKind kind) =>
        kind switch
        {
            AccountMailKind.Confirm => AccountLinks.ConfirmEmailPlaceholder,
            AccountMailKind.Reset or AccountMailKind.Known => AccountLinks.ResetPasswordPlaceholder,
            AccountMailKind.Changed => null,
        };

    private NotificationText Text(AccountMailKind kind)
    {
        var link = Link(kind);
        string body = texts[$"Mail_{kind}_Body"];
        string otherwise = texts[$"Mail_{kind}_Otherwise"];
        var plain = link is null ? $"{body}\n\n{otherwise}\n" : $"{body}\n\n{link}\n\n{otherwise}\n";
        var button = link is null ? "" : Button(link, texts[$"Mail_{kind}_Button"]);
        return new(texts[$"Mail_{kind}_Subject"], plain, $"{Paragraph(body)}{button}{Paragraph(otherwise)}");
    }

    private static string Paragraph(string text) =>
        $"""<p style="margin:0 0 16px">{HtmlEncoder.Default.Encode(text)}</p>""";

    private static string Button(string link, string label) =>
        $"""
            <p style="margin:0 0 16px"><a href="{link}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#8a3b12;color:#ffffff;text-decoration:none">{HtmlEncoder.Default.Encode(
                label
            )}</a></p>
            """;
}
