using CalendarCafe.Domain;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Takes a deletion back, under the old slug, or, where that was taken meanwhile, under a fresh one.</summary>
internal sealed partial class RestoreTeam(CafeDatabase database, ILogger<RestoreTeam> logger)
{
    private const int Attempts = 4;

    public async Task<RestoreTeamResult> ExecuteAsync(
        Actor.Member actor,
        TeamId id,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(actor, id, cancellationToken);
            }
            catch (DbUpdateException outrun)
                when (attempt < Attempts
                    && (
                        outrun is DbUpdateConcurrencyException || outrun.Refused() == DatabaseConstraints.OneTeamPerSlug
                    )
                )
            {
                // Somebody took the slug, or restored it, between the look and the save: look again.
            }
        }
    }

    private async Task<RestoreTeamResult> TryAsync(Actor.Member actor, TeamId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (
            await FoundTeam.FindDeletedAsync(context, actor, id, cancellationToken)
            is not { Rights.MayDelete: true, Team: var team }
        )
        {
            return new RestoreTeamResult.NotFound();
        }

        var old = team.Slug;
        var slug = await TeamSlugs.FreshAsync(context, old, cancellationToken);
        team.Restore(slug);
        await context.SaveChangesAsync(cancellationToken);
        LogRestored(id);
        return new RestoreTeamResult.Restored(slug, IsFresh: slug != old);
    }

    [LoggerMessage(LogLevel.Information, "Team {TeamId} restored")]
    private partial void LogRestored(TeamId teamId);
}
