using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>
/// The transaction around every change of what a member may do: of two who change members at once, the second decides on
/// what the first did, and by the role that the first has left them.
/// </summary>
internal sealed class MemberChange(CafeDatabase database)
{
    /// <summary>What <paramref name="changeAsync"/> answers; <paramref name="notFound"/> where there is no such member, or the actor handles none.</summary>
    public async Task<TResult> MakeAsync<TResult>(
        Actor.Member actor,
        UserId id,
        TResult notFound,
        Func<OpenMember, Task<TResult>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        if (!actor.MayAdminister)
        {
            return notFound;
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MemberLocks.LockOrganizationAsync(context, actor.OrganizationId, cancellationToken);
        await MemberLocks.LockPairAsync(context, actor.OrganizationId, actor.UserId, id, cancellationToken);
        var people = await context
            .Users.Where(user => user.Id == id || user.Id == actor.UserId)
            .OrderBy(user => user.Id)
            .Take(2)
            .ToListAsync(cancellationToken);
        var acting = people.Find(user => user.Id == actor.UserId && user.Status == UserStatus.Active);
        var member = people.Find(user => user.Id == id);
        return acting is null || member is null
            ? notFound
            : await changeAsync(new(context, transaction, acting, member, cancellationToken));
    }
}
