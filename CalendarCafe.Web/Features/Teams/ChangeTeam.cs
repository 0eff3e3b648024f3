using CalendarCafe.Domain;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Changes how a team is called, addressed and described. An old slug stays its own.</summary>
internal sealed partial class ChangeTeam(CafeDatabase database, ILogger<ChangeTeam> logger)
{
    /// <param name="seen">What was edited: who has not seen what is saved is told of it, and nothing is saved.</param>
    public async Task<ChangeTeamResult> ExecuteAsync(
        Actor.Member actor,
        TeamId id,
        TeamTerms seen,
        TeamTerms wanted,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (
            await FoundTeam.FindAsync(context, actor, id, cancellationToken)
            is not { Rights.MayChange: true, Team: var team }
        )
        {
            return new ChangeTeamResult.NotFound();
        }

        if (wanted.Problems() is { Count: > 0 } problems)
        {
            return new ChangeTeamResult.Invalid(problems);
        }

        try
        {
            return TeamTerms.Of(team) == seen
                ? await SaveAsync(context, team, wanted.Cleaned(), cancellationToken)
                : await StaleAsync(context, team, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ReadStaleAsync(actor, id, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneTeamPerSlug)
        {
            return Taken();
        }
    }

    private async Task<ChangeTeamResult> SaveAsync(
        CafeDbContext context,
        Team team,
        TeamTerms wanted,
        CancellationToken cancellationToken
    )
    {
        var before = TeamTerms.Of(team);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (wanted.Slug != before.Slug)
        {
            if (await TeamSlugs.IsTakenAsync(context, wanted.Slug, team.Id, cancellationToken))
            {
                return Taken();
            }

            await TeamSlugs.MoveAsync(context, team, wanted.Slug, cancellationToken);
        }

        team.Rename(wanted.Name, wanted.Slug);
        team.Describe(wanted.Description);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogSaved(team.Id);
        return new ChangeTeamResult.Saved(before, TeamTerms.Of(team));
    }

    // With a context of its own: what the other tracks did not come to be.
    private async Task<ChangeTeamResult> ReadStaleAsync(
        Actor.Member actor,
        TeamId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context.Teams.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } team
            ? await StaleAsync(context, team, cancellationToken)
            : new ChangeTeamResult.NotFound();
    }

    private static async Task<ChangeTeamResult> StaleAsync(
        CafeDbContext context,
        Team team,
        CancellationToken cancellationToken
    )
    {
        var (by, at) = await LastHand.OnAsync(context, nameof(Team), team.Id.Value, cancellationToken);
        return new ChangeTeamResult.Stale(TeamTerms.Of(team), by, at);
    }

    private static ChangeTeamResult.Invalid Taken() => new([new(SlugCheck.Field, FieldProblemKind.Taken)]);

    [LoggerMessage(LogLevel.Information, "Team {TeamId} changed")]
    private partial void LogSaved(TeamId teamId);
}
