using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Holidays;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Has the member keep the holidays of a country or a region, with the ones that they work on all the same.</summary>
internal sealed partial class KeepHolidays(CafeDatabase database, ILogger<KeepHolidays> logger)
{
    internal const int MostKept = 10;

    /// <summary>Adds the calendar, or switches on again one that is there.</summary>
    /// <param name="worked">Names of holidays that are worked on; null leaves them as they are.</param>
    public async Task<SaveAwayResult> ExecuteAsync(
        Actor.Member actor,
        string country,
        string? region,
        bool isOn,
        IReadOnlyList<string>? worked,
        CancellationToken cancellationToken
    )
    {
        var isKnown =
            PublicHolidays.Countries.Contains(country)
            && (region is null || PublicHolidays.RegionsOf(country).Contains(region));
        if (!isKnown || worked is { Count: > HolidayCalendar.MaxWorked })
        {
            return new SaveAwayResult.Invalid([new("country", FieldProblemKind.NotAnOption)]);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var self = await context.Users.SingleOrDefaultAsync(user => user.Id == actor.UserId, cancellationToken);
        if (self is null || !actor.MayEdit)
        {
            return new SaveAwayResult.NotFound();
        }

        var kept = await context
            .HolidayCalendars.Where(row => row.UserId == actor.UserId)
            .OrderBy(row => row.Id)
            .Take(MostKept)
            .ToListAsync(cancellationToken);
        var calendar = kept.Find(row => row.Country == country && row.Region == region);
        if (calendar is null)
        {
            if (kept.Count >= MostKept)
            {
                return new SaveAwayResult.TooMany(MostKept);
            }

            calendar = HolidayCalendar.Of(self, country, region);
            context.Add(calendar);
        }

        Set(calendar, isOn, worked);
        await context.SaveChangesAsync(cancellationToken);
        LogKept(calendar.Id);
        return new SaveAwayResult.Saved();
    }

    private static void Set(HolidayCalendar calendar, bool isOn, IReadOnlyList<string>? worked)
    {
        if (isOn)
        {
            calendar.SwitchOn();
        }
        else
        {
            calendar.SwitchOff();
        }

        if (worked is not null)
        {
            calendar.WorkOn(worked);
        }
    }

    [LoggerMessage(LogLevel.Information, "Holidays {HolidayCalendarId} kept")]
    private partial void LogKept(HolidayCalendarId holidayCalendarId);
}
