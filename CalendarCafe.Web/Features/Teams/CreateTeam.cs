using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Makes a team, with whoever makes it as its first owner.</summary>
internal sealed partial class CreateTeam(CafeDatabase database, ILogger<CreateTeam> logger)
{
    internal const int Most = 200;

    public async Task<CreateTeamResult> ExecuteAsync(
        Actor.Member actor,
        string name,
        string slug,
        CancellationToken cancellationToken
    )
    {
        if (!TeamRights.MayCreate(actor))
        {
            return new CreateTeamResult.NotFound();
        }

        var terms = new TeamTerms(name, slug, "").Cleaned();
        if (terms.Problems() is { Count: > 0 } problems)
        {
            return new CreateTeamResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (await context.Teams.CountAsync(cancellationToken) >= Most)
        {
            return new CreateTeamResult.TooMany(Most);
        }

        if (await TeamSlugs.IsTakenAsync(context, terms.Slug, self: null, cancellationToken))
        {
            return Taken();
        }

        var team = Team.Create(actor.OrganizationId, terms.Name, terms.Slug);
        team.Join(actor.UserId, Role.Owner);
        context.Add(team);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneTeamPerSlug)
        {
            return Taken();
        }

        LogCreated(team.Id);
        return new CreateTeamResult.Created(team.Id);
    }

    private static CreateTeamResult.Invalid Taken() => new([new(SlugCheck.Field, FieldProblemKind.Taken)]);

    [LoggerMessage(LogLevel.Information, "Team {TeamId} created")]
    private partial void LogCreated(TeamId teamId);
}
