using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>A member's time away, from today on.</summary>
internal sealed class AwayQueries(CafeDatabase database)
{
    internal const int MostListed = 100;

    private const int MostColleagues = 500;

    public async Task<AwaySheet> OfMemberAsync(Actor.Member actor, LocalDate today, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var absences = await context
            .OutOfOffice.Where(row => row.UserId == actor.UserId && row.Last >= today)
            .OrderBy(row => row.First)
            .ThenBy(row => row.Id)
            .Take(MostListed)
            .Select(row => new AwaySheet.Absence(row.Id, new(row.First, row.Last), row.Note, row.CoveredBy))
            .ToListAsync(cancellationToken);
        var journeys = await context
            .Travels.Where(row => row.UserId == actor.UserId && row.Last >= today)
            .OrderBy(row => row.First)
            .ThenBy(row => row.Id)
            .Take(MostListed)
            .Select(row => new AwaySheet.Journey(row.Id, new(row.First, row.Last), row.TimeZone))
            .ToListAsync(cancellationToken);
        var calendars = await context
            .HolidayCalendars.Where(row => row.UserId == actor.UserId)
            .OrderBy(row => row.Country)
            .ThenBy(row => row.Region)
            .ThenBy(row => row.Id)
            .Take(KeepHolidays.MostKept)
            .Select(row => new AwaySheet.Calendar(row.Id, row.Country, row.Region, row.IsOn, row.Worked))
            .ToListAsync(cancellationToken);
        var colleagues = await context
            .Users.Where(user => user.Id != actor.UserId && user.Status == UserStatus.Active)
            .OrderBy(user => user.Name)
            .ThenBy(user => user.Id)
            .Take(MostColleagues)
            .Select(user => new AwaySheet.Colleague(user.Id, user.Name))
            .ToListAsync(cancellationToken);
        return new(absences, journeys, calendars, colleagues);
    }
}
