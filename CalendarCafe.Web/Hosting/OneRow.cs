using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Reads one row by its key, in Development only: the least that an answer from the database can cost, which bench/load.sh
/// sets what the site does beside.
/// </summary>
internal static class OneRow
{
    public static WebApplication MapOneRow(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/dev/row/{slug}", ReadAsync).AllowAnonymous().ExcludeFromDescription();
        }

        return app;
    }

    private static async Task<IResult> ReadAsync(
        string slug,
        CafeDatabase database,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var name = await context
            .Organizations.Where(organization => organization.Slug == slug)
            .Select(organization => organization.Name)
            .FirstOrDefaultAsync(cancellationToken);
        return name is null ? TypedResults.NotFound() : TypedResults.Ok(new OrganizationRow(slug, name));
    }

    private sealed record OrganizationRow(string Slug, string Name);
}
