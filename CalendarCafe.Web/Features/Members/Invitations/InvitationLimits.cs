using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Web.Features.Accounts;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>How many mails an organisation may have sent to people who never asked for one.</summary>
internal sealed class InvitationLimits(RateLimits limits, AccountLimits accounts)
{
    private const int MostPerDay = 100;

    private static readonly Duration Day = Duration.FromDays(1);

    public async Task<bool> MayInviteAsync(
        OrganizationId organization,
        string email,
        CancellationToken cancellationToken
    ) =>
        await limits.TryTakeAsync(
            "invitation-organization",
            organization.ToString(),
            MostPerDay,
            Day,
            cancellationToken
        ) && await accounts.MayMailAsync(email, cancellationToken);
}
