using System.Globalization;
using System.Security.Cryptography;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>Makes the links of one mail, each with a fresh token, when it is about to be sent.</summary>
internal sealed class MailLinks(CafeDatabase database, SiteAddress site, IClock clock)
{
    private static readonly (string Placeholder, AccountTokenPurpose Purpose)[] AccountPlaceholders =
    [
        (AccountLinks.ConfirmEmailPlaceholder, AccountTokenPurpose.ConfirmEmail),
        (AccountLinks.ResetPasswordPlaceholder, AccountTokenPurpose.ResetPassword),
    ];

    public async Task<MintedLinks> MintAsync(NotificationLog mail, CancellationToken cancellationToken)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        var token = default(BookingTokenId?);
        if (mail.BookingId is { } booking && mail.TextBody.Contains(Placeholders.Manage, StringComparison.Ordinal))
        {
            var secret = SecretToken.New();
            token = await SaveAsync(mail, booking, secret, cancellationToken);
            links[Placeholders.Manage] = site.Of($"/manage/{secret.Text}");
        }

        foreach (var (placeholder, purpose) in AccountPlaceholders)
        {
            if (mail.UserId is { } member && mail.TextBody.Contains(placeholder, StringComparison.Ordinal))
            {
                links[placeholder] = site.Of(await AccountAsync(member, purpose, cancellationToken));
            }
        }

        if (Placeholders.CheckIn(mail.TextBody) is { } check)
        {
            links[Placeholders.CodeOf(check)] = await CodeAsync(mail, check, cancellationToken);
        }

        if (Placeholders.InvitationIn(mail.TextBody) is { } invitation)
        {
            links[Placeholders.LinkOf(invitation)] = await InvitationAsync(mail, invitation, cancellationToken);
        }

        return new(links, token);
    }

    // As with an account's, the next link takes the place of the last. One that was revoked or accepted meanwhile has none.
    private async Task<string> InvitationAsync(
        NotificationLog mail,
        MemberInvitationId invitation,
        CancellationToken cancellationToken
    )
    {
        var secret = SecretToken.New();
        await using var context = await database.OpenAsync(mail.OrganizationId, cancellationToken);
        await context
            .Invitations.Where(row => row.Id == invitation && row.AcceptedAt == null && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(sent => sent.Hash, secret.Hash), cancellationToken);
        return site.Of($"/account/invitation/{secret.Text}");
    }

    // Each attempt makes a code of its own, and the time to type it begins now: what an earlier one sent counts no more.
    private async Task<string> CodeAsync(NotificationLog mail, EmailCheckId check, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator
            .GetInt32((int)Math.Pow(10, EmailCheck.CodeLength))
            .ToString($"D{EmailCheck.CodeLength}", CultureInfo.InvariantCulture);
        var (hash, expiresAt) = (EmailCheck.HashOf(check, code), clock.GetCurrentInstant() + EmailCheck.Lifetime);
        await using var context = await database.OpenAsync(mail.OrganizationId, cancellationToken);
        await context
            .EmailChecks.Where(row => row.Id == check)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(sent => sent.CodeHash, hash)
                        .SetProperty(sent => sent.ExpiresAt, expiresAt)
                        .SetProperty(sent => sent.Tries, 0),
                cancellationToken
            );
        return code;
    }

    /// <summary>
    /// Takes the booking's link of an attempt back, which must have reached nobody, so that a long outage leaves no heap of
    /// them. An account's need none of this: the next one takes their place.
    /// </summary>
    public async Task WithdrawAsync(NotificationLog mail, MintedLinks links)
    {
        if (links.BookingToken is { } unread)
        {
            await using var context = await database.OpenAsync(mail.OrganizationId, CancellationToken.None);
            await context.BookingTokens.Where(row => row.Id == unread).ExecuteDeleteAsync(CancellationToken.None);
        }
    }

    /// <summary>The same over every attempt, so that a reader can drop a second copy (RFC 5322, 3.6.4).</summary>
    public string MessageId(NotificationLog mail) => $"{mail.Id}@{site.Base.Host}";

    private async Task<BookingTokenId> SaveAsync(
        NotificationLog mail,
        BookingId booking,
        SecretToken secret,
        CancellationToken cancellationToken
    )
    {
        var expiresAt = clock.GetCurrentInstant() + BookingToken.Lifetime;
        var token = BookingToken.For(mail.OrganizationId, booking, secret.Hash, expiresAt);
        await using var context = await database.OpenAsync(mail.OrganizationId, cancellationToken);
        context.Add(token);
        await context.SaveChangesAsync(cancellationToken);
        return token.Id;
    }

    private async Task<string> AccountAsync(
        UserId member,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        return await AccountLinks.MintAsync(context, member.Value, purpose, now, cancellationToken);
    }
}
