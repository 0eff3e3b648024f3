using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Has the member keep a calendar of holidays no more.</summary>
internal sealed partial class DropHolidays(CafeDatabase database, ILogger<DropHolidays> logger)
{
    /// <summary>False where the member has no such calendar, or may not.</summary>
    public async Task<bool> ExecuteAsync(Actor.Member actor, HolidayCalendarId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var calendar = await context.HolidayCalendars.SingleOrDefaultAsync(
            row => row.Id == id && row.UserId == actor.UserId,
            cancellationToken
        );
        if (calendar is null || !actor.MayEdit)
        {
            return false;
        }

        context.Remove(calendar);
        await context.SaveChangesAsync(cancellationToken);
        LogDropped(id);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Holidays {HolidayCalendarId} dropped")]
    private partial void LogDropped(HolidayCalendarId holidayCalendarId);
}
