using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>A member whose row is locked, and the role that whoever acts on it has now, whatever it was at sign-in.</summary>
internal sealed class OpenMember(
    CafeDbContext context,
    IDbContextTransaction transaction,
    User acting,
    User member,
    CancellationToken cancellationToken
)
{
    public CafeDbContext Context => context;

    public User Member => member;

    public Role ActingRole => acting.Role;

    public bool IsSelf => acting.Id == member.Id;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether the organisation would have no owner who can come in without this one.</summary>
    public async Task<bool> IsLastOwnerAsync() =>
        member is { Role: Role.Owner, Status: UserStatus.Active }
        && !await context.Users.AnyAsync(
            other => other.Id != member.Id && other.Role == Role.Owner && other.Status == UserStatus.Active,
            cancellationToken
        );

    public async Task CommitAsync()
    {
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
