using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Finds an invitation for whoever may invite in its role, and saves what is made of it.</summary>
internal sealed class InvitationChange(CafeDatabase database)
{
    public async Task<ChangeInvitationResult> MakeAsync(
        Actor.Member actor,
        MemberInvitationId id,
        Func<CafeDbContext, MemberInvitation, Task<ChangeInvitationResult>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var invitation = await context.Invitations.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (
            invitation is null
            || !actor.Role.MayInvite(invitation.Role)
            || await context.ActingRoleAsync(actor, cancellationToken) is not { } now
            || !now.MayInvite(invitation.Role)
        )
        {
            return new ChangeInvitationResult.NotFound();
        }

        var result = await changeAsync(context, invitation);
        if (result is not ChangeInvitationResult.Done)
        {
            return result;
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateException exception)
            when (exception is DbUpdateConcurrencyException
                || exception.Refused() == DatabaseConstraints.OneOpenInvitation
            )
        {
            return new ChangeInvitationResult.NotFound(); // accepted, revoked or made anew at the same moment
        }
    }
}
