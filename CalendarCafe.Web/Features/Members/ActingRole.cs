using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members;

/// <summary>What somebody may do now: a cookie or an open page may know an older role.</summary>
internal static class ActingRole
{
    /// <summary>Null for who may not come in any more.</summary>
    public static Task<Role?> ActingRoleAsync(
        this CafeDbContext context,
        Actor.Member actor,
        CancellationToken cancellationToken
    ) =>
        context
            .Users.Where(user => user.Id == actor.UserId && user.Status == UserStatus.Active)
            .Select(user => (Role?)user.Role)
            .SingleOrDefaultAsync(cancellationToken);
}
