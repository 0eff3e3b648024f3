using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>How often visitors may knock at the account pages, and how many mails one address can be made to get.</summary>
internal sealed class AccountLimits(RateLimits limits)
{
    private static readonly Duration QuarterHour = Duration.FromMinutes(15);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    public Task<bool> MaySignUpAsync(VisitorAddress visitor, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("sign-up", visitor.Text, 10, Hour, cancellationToken);

    public Task<bool> MaySignInAsync(VisitorAddress visitor, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("sign-in-visitor", visitor.Text, 50, QuarterHour, cancellationToken);

    public Task<bool> MayAskForPasskeyAsync(VisitorAddress visitor, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("passkey-question", visitor.Text, 100, QuarterHour, cancellationToken);

    public Task<bool> MayTryPasswordAsync(string email, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("sign-in-account", email, 10, QuarterHour, cancellationToken);

    public Task<bool> MayAskForResetAsync(VisitorAddress visitor, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("password-reset-visitor", visitor.Text, 20, Hour, cancellationToken);

    public Task<bool> MayOpenLinkAsync(VisitorAddress visitor, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("account-link", visitor.Text, 30, Minute, cancellationToken);

    /// <summary>Whether this address may be sent one more mail that a stranger can cause.</summary>
    public Task<bool> MayMailAsync(string email, CancellationToken cancellationToken) =>
        limits.TryTakeAsync("account-mail", email, 3, Hour, cancellationToken);
}
