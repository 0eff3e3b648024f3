using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Listing;

/// <summary>The people of an organisation, and who is invited to it.</summary>
internal sealed class MemberQueries(CafeDatabase database, IClock clock)
{
    internal const int PageSize = 25;
    internal const int MostWaiting = 100;

    private const string Escape = "\\";
    private const int MostWords = 6;

    /// <summary>Whoever can come in first, by name; the last page where the asked one lies beyond it.</summary>
    public async Task<ListedMembers> ListAsync(
        Actor.Member actor,
        MemberQuery query,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        // Nothing that started before has not ended: the index on starts needs to look no further back.
        var earliest = now - EventTypeBounds.LongestDuration;
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var found = Saying(context.Users, query.Text, actor);
        var count = await found.CountAsync(cancellationToken);
        var pages = Math.Clamp((count + PageSize - 1) / PageSize, 1, MemberQuery.MostPages);
        var page = Math.Min(query.Page, pages);
        var rows = await found
            .OrderBy(user => user.Status)
            .ThenBy(user => user.Name)
            .ThenBy(user => user.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(user => new ListedMember(
                user.Id,
                user.Name,
                user.Email,
                user.Role,
                user.Status,
                user.LastLoginAt,
                context.Bookings.Count(booking =>
                    booking.Hosts.Any(host => host.UserId == user.Id)
                    && booking.Status != BookingStatus.Canceled
                    && booking.EndsAt > now
                    && booking.StartsAt > earliest
                )
            ))
            .ToListAsync(cancellationToken);
        return new(rows, count, page, pages);
    }

    /// <summary>Those that work longest first, at most a hundred.</summary>
    public async Task<IReadOnlyList<WaitingInvitation>> WaitingAsync(
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await context
            .Invitations.Where(row => row.AcceptedAt == null && row.RevokedAt == null)
            .OrderByDescending(row => row.ExpiresAt)
            .ThenBy(row => row.Id)
            .Take(MostWaiting)
            .Select(row => new WaitingInvitation(
                row.Id,
                row.Email,
                row.Role,
                context.Users.Where(user => user.Id == row.InvitedBy).Select(user => user.Name).FirstOrDefault() ?? "",
                row.ExpiresAt,
                row.ExpiresAt <= now
            ))
            .ToListAsync(cancellationToken);
    }

    // Whoever may not read addresses must not find them out by searching either.
    private static IQueryable<User> Saying(IQueryable<User> rows, string text, Actor.Member actor)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var pattern = $"%{Escaped(word)}%";
            rows = actor.MayEdit
                ? rows.Where(user =>
                    EF.Functions.ILike(user.Name, pattern, Escape) || EF.Functions.ILike(user.Email, pattern, Escape)
                )
                : rows.Where(user => EF.Functions.ILike(user.Name, pattern, Escape));
        }

        return rows;
    }

    private static string Escaped(string word) =>
        word.Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);
}
