using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>Makes the links of one mail, each with a fresh token, when it is about to be sent.</summary>
internal sealed class MailLinks(CafeDatabase database, SiteAddress site, IClock clock)
{
    private static readonly (string Placeholder, AccountTokenPurpose Purpose)[] AccountPlaceholders =
    [
        (AccountLinks.ConfirmEmailPlaceholder, AccountTokenPurpose.ConfirmEmail),
        (AccountLinks.ResetPasswordPlaceholder, AccountTokenPurpose.ResetPassword),
    ];

    public async Task<IReadOnlyDictionary<string, string>> MintAsync(
        NotificationLog mail,
        CancellationToken cancellationToken
    )
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        if (mail.BookingId is { } booking && mail.TextBody.Contains(Placeholders.Manage, StringComparison.Ordinal))
        {
            links[Placeholders.Manage] = site.Of($"/manage/{await ManageAsync(mail, booking, cancellationToken)}");
        }

        foreach (var (placeholder, purpose) in AccountPlaceholders)
        {
            if (mail.UserId is { } member && mail.TextBody.Contains(placeholder, StringComparison.Ordinal))
            {
                links[placeholder] = site.Of(await AccountAsync(member, purpose, cancellationToken));
            }
        }

        return links;
    }

    /// <summary>The same over every attempt, so that a reader can drop a second copy (RFC 5322, 3.6.4).</summary>
    public string MessageId(NotificationLog mail) => $"{mail.Id}@{site.Base.Host}";

    private async Task<string> ManageAsync(NotificationLog mail, BookingId booking, CancellationToken cancellationToken)
    {
        var token = SecretToken.New();
        await using var context = await database.OpenAsync(mail.OrganizationId, cancellationToken);
        context.Add(
            BookingToken.For(
                mail.OrganizationId,
                booking,
                token.Hash,
                clock.GetCurrentInstant() + BookingToken.Lifetime
            )
        );
        await context.SaveChangesAsync(cancellationToken);
        return token.Text;
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
