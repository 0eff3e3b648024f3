using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Palette;

/// <summary>Finds a member's own event types and bookings by a part of their words.</summary>
internal sealed class PaletteQueries(CafeDatabase database, IClock clock)
{
    internal const int MostOfEach = 6;
    internal const int LongestText = 100;

    private const string Escape = "\\";

    /// <param name="text">Whatever was typed; nothing is found for nothing.</param>
    public async Task<PaletteFind> FindAsync(Actor.Member actor, string text, CancellationToken cancellationToken)
    {
        var wanted = CleanText.Line(text);
        if (wanted.Length is 0 or > LongestText)
        {
            return PaletteFind.Nothing;
        }

        var pattern = $"%{Literal(wanted)}%";
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var eventTypes = await context
            .EventTypes.Where(row => row.OwnerUserId == actor.UserId)
            .Where(row =>
                EF.Functions.ILike(row.Name, pattern, Escape) || EF.Functions.ILike(row.Slug, pattern, Escape)
            )
            .OrderBy(row => row.Position)
            .ThenBy(row => row.Id)
            .Take(MostOfEach)
            .Select(row => new FoundEventType(row.Id.Value, row.Name, row.Slug))
            .ToListAsync(cancellationToken);
        return new(eventTypes, await BookingsAsync(context, actor, pattern, cancellationToken));
    }

    // The nearest in time first. A viewer finds nobody by what is masked.
    private async Task<IReadOnlyList<FoundBooking>> BookingsAsync(
        CafeDbContext context,
        Actor.Member actor,
        string pattern,
        CancellationToken cancellationToken
    )
    {
        var seesNames = actor.MayEdit;
        var now = clock.GetCurrentInstant();
        var found = await context
            .Bookings.VisibleTo(actor)
            .Where(booking =>
                EF.Functions.ILike(booking.Title, pattern, Escape)
                || (
                    seesNames
                    && (
                        EF.Functions.ILike(booking.Invitee.Name, pattern, Escape)
                        || EF.Functions.ILike(booking.Invitee.Email, pattern, Escape)
                    )
                )
            )
            .OrderBy(booking => booking.StartsAt > now ? booking.StartsAt - now : now - booking.StartsAt)
            .ThenBy(booking => booking.Id)
            .Take(MostOfEach)
            .Select(booking => new FoundBooking(
                booking.Id.Value,
                booking.Title,
                booking.Invitee.Name,
                booking.StartsAt
            ))
            .ToListAsync(cancellationToken);
        return seesNames
            ? found
            : [.. found.Select(booking => booking with { InviteeName = Masked.Name(booking.InviteeName) })];
    }

    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
