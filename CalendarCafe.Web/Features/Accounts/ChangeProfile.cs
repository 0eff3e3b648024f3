using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Changes how a member is named and addressed. An old slug goes on leading to the new one.</summary>
internal sealed class ChangeProfile(CafeDatabase database)
{
    public async Task<ChangeProfileResult> ExecuteAsync(
        Actor.Member actor,
        ChangeProfileRequest request,
        CancellationToken cancellationToken
    )
    {
        var name = CleanText.Line(request.Name);
        var slug = request.Slug?.Trim() ?? "";
        List<FieldProblem> problems = [.. ProblemsOf(request, name, slug)];
        if (problems.Count > 0)
        {
            return new ChangeProfileResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var user = await context.Users.SingleOrDefaultAsync(row => row.Id == actor.UserId, cancellationToken);
        if (user is null)
        {
            return new ChangeProfileResult.NotFound();
        }

        // Teams share the addresses of the organisation with its people.
        if (slug != user.Slug && await context.Teams.AnyAsync(row => row.Slug == slug, cancellationToken))
        {
            return new ChangeProfileResult.Invalid([new("slug", FieldProblemKind.Taken)]);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MoveAsync(context, user, slug, cancellationToken);
        user.ChangeProfile(name, slug, request.TimeZone!, request.Locale!); // Checked: there are both.
        user.ReadTimes(Enum.Parse<ClockHours>(request.ClockHours!), Enum.Parse<WeekStart>(request.WeekStart!)); // Checked, too.
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneUserPerSlug)
        {
            return new ChangeProfileResult.Invalid([new("slug", FieldProblemKind.Taken)]);
        }

        await transaction.CommitAsync(cancellationToken);
        return new ChangeProfileResult.Changed();
    }

    /// <summary>Leaves an alias behind. Of several people who once had a slug, it leads to the one who had it last.</summary>
    private static async Task MoveAsync(
        CafeDbContext context,
        User user,
        string slug,
        CancellationToken cancellationToken
    )
    {
        if (slug == user.Slug)
        {
            return;
        }

        var old = user.Slug;
        await context
            .SlugAliases.Where(alias =>
                alias.EventTypeId == null
                && (alias.UserId != null || alias.TeamId != null)
                && (alias.Slug == old || (alias.Slug == slug && alias.UserId == user.Id))
            )
            .ExecuteDeleteAsync(cancellationToken);
        context.SlugAliases.Add(SlugAlias.OfUser(user.OrganizationId, user.Id, old));
    }

    private static IEnumerable<FieldProblem> ProblemsOf(ChangeProfileRequest request, string name, string slug)
    {
        FieldProblem?[] problems =
        [
            AccountFields.CheckText("name", name, User.NameLength),
            CheckSlug(slug),
            AccountFields.CheckZone("timeZone", request.TimeZone),
            Locales.All.Contains(request.Locale ?? "", StringComparer.Ordinal)
                ? null
                : new("locale", FieldProblemKind.NotAnOption),
            CheckOption<ClockHours>("clockHours", request.ClockHours),
            CheckOption<WeekStart>("weekStart", request.WeekStart),
        ];
        return problems.OfType<FieldProblem>();
    }

    // By name: a number would be parsed as well.
    private static FieldProblem? CheckOption<T>(string field, string? value)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(value ?? "", StringComparer.Ordinal)
            ? null
            : new(field, FieldProblemKind.NotAnOption);

    private static FieldProblem? CheckSlug(string slug) =>
        AccountFields.CheckText("slug", slug, Slug.MaxLength) is { } problem ? problem
        : !Slug.IsValid(slug) ? new("slug", FieldProblemKind.NotASlug)
        : Slug.IsReserved(slug) ? new("slug", FieldProblemKind.Reserved)
        : null;
}
