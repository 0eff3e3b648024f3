using CalendarCafe.Domain;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Takes a team away: what it offers can no longer be found. What was booked stays booked, and all of it can come back.</summary>
internal sealed partial class DeleteTeam(CafeDatabase database, IClock clock, ILogger<DeleteTeam> logger)
{
    /// <returns>False where there is no such team, or the member may not.</returns>
    public async Task<bool> ExecuteAsync(Actor.Member actor, TeamId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (
            await FoundTeam.FindAsync(context, actor, id, cancellationToken)
            is not { Rights.MayDelete: true, Team: var team }
        )
        {
            return false;
        }

        team.Delete(clock.GetCurrentInstant());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // changed or deleted meanwhile: whoever asked should look again
        }

        LogDeleted(id);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Team {TeamId} deleted")]
    private partial void LogDeleted(TeamId teamId);
}
