using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Who of the organisation could take a booking over.</summary>
internal sealed class ColleagueQueries(CafeDatabase database, IClock clock)
{
    private const int MostListed = 100;

    /// <summary>Everybody who may host and does not yet, those who are free first, then by name; at most a hundred.</summary>
    public async Task<IReadOnlyList<Colleague>> ListAsync(
        Actor.Member actor,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var booking = await context
            .Bookings.AsNoTracking()
            .Where(row => row.Id == id)
            .EditableBy(actor)
            .Include(row => row.Invitee)
            .Include(row => row.Hosts)
            .FirstOrDefaultAsync(cancellationToken);
        if (booking is null)
        {
            return [];
        }

        var hosts = booking.Hosts.Select(host => host.UserId).ToList();
        var people = await context
            .Users.WhoCanHost()
            .Where(user => !hosts.Contains(user.Id))
            .OrderBy(user => user.Name)
            .ThenBy(user => user.Id)
            .Take(MostListed)
            .Select(user => new { user.Id, user.Name })
            .ToListAsync(cancellationToken);
        var fits = await ColleagueFits.OfAsync(
            context,
            booking,
            [.. people.Select(person => person.Id)],
            clock.GetCurrentInstant(),
            cancellationToken
        );
        return
        [
            .. people
                .Select(person => new Colleague(person.Id, person.Name, ColleagueFits.FitOf(fits[person.Id])))
                .OrderBy(colleague => colleague.Fit),
        ];
    }
}
