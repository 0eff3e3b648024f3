using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>
/// What mails about an account say. Nothing that a visitor typed goes in: a stranger must not be able to have us mail
/// their words to others.
/// </summary>
internal sealed class AccountMailTexts(LetterWriter writer, IStringLocalizer<AccountTexts> texts)
{
    public async Task<NotificationLog> MailAsync(User member, AccountMailKind kind, Instant now) =>
        NotificationLog.ToMember(member, Subject(kind), await writer.WriteAsync(Letter(kind)), now);

    private static NotificationKind Subject(AccountMailKind kind) =>
        kind switch
        {
            AccountMailKind.Confirm => NotificationKind.EmailConfirmation,
            AccountMailKind.Reset => NotificationKind.PasswordReset,
            AccountMailKind.Known
            or AccountMailKind.Changed
            or AccountMailKind.SecondFactorOn
            or AccountMailKind.SecondFactorOff
            or AccountMailKind.PasskeyAdded
            or AccountMailKind.PasskeyRemoved
            or AccountMailKind.Deleted => NotificationKind.AccountNotice,
        };

    private static string? Link(AccountMailKind kind) =>
        kind switch
        {
            AccountMailKind.Confirm => AccountLinks.ConfirmEmailPlaceholder,
            AccountMailKind.Reset or AccountMailKind.Known => AccountLinks.ResetPasswordPlaceholder,
            AccountMailKind.Changed
            or AccountMailKind.SecondFactorOn
            or AccountMailKind.SecondFactorOff
            or AccountMailKind.PasskeyAdded
            or AccountMailKind.PasskeyRemoved
            or AccountMailKind.Deleted => null,
        };

    private Letter Letter(AccountMailKind kind)
    {
        string subject = texts[$"Mail_{kind}_Subject"];
        return new(subject, subject, texts[$"Mail_{kind}_Body"])
        {
            Action = Link(kind) is { } link ? new(texts[$"Mail_{kind}_Button"], link) : null,
            Closing = texts[$"Mail_{kind}_Otherwise"],
        };
    }
}
