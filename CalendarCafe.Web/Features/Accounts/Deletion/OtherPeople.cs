using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>Who else is in an organisation.</summary>
internal sealed record OtherPeople(bool IsNobody, bool HasOwner)
{
    public static async Task<OtherPeople> OfAsync(
        CafeDbContext context,
        User member,
        CancellationToken cancellationToken
    )
    {
        var others = context.Users.Where(user => user.Id != member.Id);
        return new(
            !await others.AnyAsync(cancellationToken),
            await others.AnyAsync(
                user => user.Role == Role.Owner && user.Status == UserStatus.Active,
                cancellationToken
            )
        );
    }

    /// <summary>Whether they would be left without an owner.</summary>
    public bool HoldBack(User member) => member.Role == Role.Owner && !IsNobody && !HasOwner;
}
