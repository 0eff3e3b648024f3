using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>The slugs of one owner: which are free, and what becomes of the aliases of those that are taken.</summary>
internal static class EventTypeSlugs
{
    /// <summary>To be called before the slug changes: the old one goes on leading there, and the new one leads nowhere else any more.</summary>
    public static async Task MoveAsync(
        CafeDbContext context,
        EventType eventType,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var old = eventType.Slug;
        await ForgetAsync(context, eventType, [slug, old], cancellationToken);
        context.SlugAliases.Add(SlugAlias.OfEventType(eventType, old));
    }

    /// <summary>Whoever carries a slug wins over an alias, which is then of no use.</summary>
    public static Task<int> ForgetAsync(
        CafeDbContext context,
        EventType eventType,
        IReadOnlyList<string> slugs,
        CancellationToken cancellationToken
    ) =>
        context
            .SlugAliases.Where(alias => alias.EventTypeId != null && alias.UserId == eventType.OwnerUserId)
            .Where(alias => slugs.Contains(alias.Slug))
            .ExecuteDeleteAsync(cancellationToken);

    /// <summary>The wanted slug, or the first of <c>wanted-2</c>, <c>wanted-3</c>… that is free.</summary>
    public static async Task<string> FreshAsync(
        CafeDbContext context,
        Actor.Member actor,
        string wanted,
        CancellationToken cancellationToken
    )
    {
        var taken = await context
            .EventTypes.OwnedBy(actor)
            .Where(row => row.Slug.StartsWith(wanted))
            .Select(row => row.Slug)
            .Take(OwnEventTypes.Most + 1)
            .ToListAsync(cancellationToken);
        return First(wanted, taken);
    }

    internal static string First(string wanted, IReadOnlyCollection<string> taken) =>
        Enumerable
            .Range(1, OwnEventTypes.Most + 2)
            .Select(number => number == 1 ? wanted : Numbered(wanted, number))
            .First(slug => !taken.Contains(slug, StringComparer.Ordinal));

    private static string Numbered(string wanted, int number)
    {
        var end = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}");
        return wanted[..Math.Min(wanted.Length, Slug.MaxLength - end.Length)].TrimEnd('-') + end;
    }
}
