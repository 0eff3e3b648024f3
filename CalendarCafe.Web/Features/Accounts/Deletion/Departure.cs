using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>
/// Takes a member out of the house: what is to come is called off, then the member, what they offer and their sign-in go
/// together, in one transaction under the host's lock. Many bookings are called off by batches before, each in a transaction of
/// its own: else everybody who wants to book or cancel would wait for all of them. Should that be cut short, nothing is
/// deleted yet, and who tries again goes on with what is left.
/// </summary>
internal sealed class Departure(
    CafeDatabase database,
    CallOffMeetings meetings,
    AccountMail mail,
    BookingNews news,
    IClock clock
)
{
    public async Task<DeleteAccountResult> ExecuteAsync(
        Actor.Member actor,
        string message,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var (result, hosts) = await TryAsync(actor, message, cancellationToken);
            if (hosts.Count > 0)
            {
                await news.PublishAsync(hosts);
            }

            if (result is not null)
            {
                return result;
            }
        }
    }

    // No result where there is more to call off, or somebody booked at this very moment.
    private async Task<(DeleteAccountResult? Result, IReadOnlyList<UserId> Hosts)> TryAsync(
        Actor.Member actor,
        string message,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MemberLocks.LockOrganizationAsync(context, actor.OrganizationId, cancellationToken);
        var member = await context.Users.SingleOrDefaultAsync(user => user.Id == actor.UserId, cancellationToken);
        if (member is null)
        {
            return (new DeleteAccountResult.NotFound(), []);
        }

        var others = await OtherPeople.OfAsync(context, member, cancellationToken);
        if (others.HoldBack(member))
        {
            return (new DeleteAccountResult.LastOwner(), []);
        }

        var calledOff = await meetings.ExecuteAsync(context, member.Id, message, now, cancellationToken);
        if (calledOff is null)
        {
            return (null, []);
        }

        if (calledOff.IsAll)
        {
            await LeaveAsync(context, member, others.IsNobody, now, cancellationToken);
        }

        // From here on nobody may call it off: whoever left now would leave open pages and mail untold.
        await transaction.CommitAsync(CancellationToken.None);
        return (calledOff.IsAll ? new DeleteAccountResult.Deleted() : null, calledOff.Hosts);
    }

    private async Task LeaveAsync(
        CafeDbContext context,
        User member,
        bool isAlone,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await mail.AddAsync(context, member, AccountMailKind.Deleted);
        await StopOfferingAsync(context, member.Id, now, cancellationToken);
        await TakeDownAsync(context, member, cancellationToken);
        member.Delete(now);
        if (isAlone)
        {
            var organization = await context.Organizations.SingleAsync(
                row => row.Id == member.OrganizationId,
                cancellationToken
            );
            organization.Delete(now);
        }

        await context.SaveChangesAsync(cancellationToken);
        await HostDepartures.ReleaseRestAsync(context, member.Id, cancellationToken);
        // With it go its sessions, passkeys, authenticator and mailed links.
        await context.Accounts.Where(row => row.Id == member.Id.Value).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task TakeDownAsync(CafeDbContext context, User member, CancellationToken cancellationToken)
    {
        if (Picture.IdIn(member.AvatarPath) is { } photo)
        {
            await context.Pictures.Where(row => row.Id == photo).ExecuteDeleteAsync(cancellationToken);
            member.Show(photo: null);
        }
    }

    private static async Task StopOfferingAsync(
        CafeDbContext context,
        UserId host,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var offered in await context.EventTypes.Where(row => row.OwnerUserId == host).ToListAsync(cancellationToken)
        )
        {
            offered.Delete(now);
        }

        foreach (
            var feed in await context
                .CalendarFeeds.Where(row => row.UserId == host && row.RevokedAt == null)
                .ToListAsync(cancellationToken)
        )
        {
            feed.Revoke(now);
        }

        context.TeamMembers.RemoveRange(context.TeamMembers.Where(row => row.UserId == host));
    }
}
