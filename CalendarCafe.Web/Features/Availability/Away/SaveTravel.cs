using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Availability.Schedules;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Has the member's own hours be read in another zone on some dates, or on others than before.</summary>
internal sealed partial class SaveTravel(CafeDatabase database, ILogger<SaveTravel> logger)
{
    /// <param name="id">Which is changed; null for a new one.</param>
    public async Task<SaveAwayResult> ExecuteAsync(
        Actor.Member actor,
        TravelId? id,
        LocalDate? first,
        LocalDate? last,
        string timeZone,
        CancellationToken cancellationToken
    )
    {
        List<FieldProblem> problems = [.. AwayDates.Problems(first, last)];
        if (!ZoneId.IsKnown(timeZone))
        {
            problems.Add(new(ScheduleFields.TimeZone, FieldProblemKind.NotATimeZone));
        }

        if (!actor.MayEdit)
        {
            return new SaveAwayResult.NotFound();
        }

        return problems.Count > 0 || AwayDates.Of(first, last) is not { } dates
            ? new SaveAwayResult.Invalid(problems)
            : await SaveAsync(actor, id, dates, timeZone, cancellationToken);
    }

    private async Task<SaveAwayResult> SaveAsync(
        Actor.Member actor,
        TravelId? id,
        DateInterval dates,
        string timeZone,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var (start, end) = (dates.Start, dates.End);
        var own = context.Travels.Where(row => row.UserId == actor.UserId);
        var near = await own.Where(row => (row.Last >= start && row.First <= end) || row.Id == id)
            .OrderBy(row => row.First)
            .Take(AwayQueries.MostListed)
            .ToListAsync(cancellationToken);
        if (near.Find(row => row.Id != id) is { } other)
        {
            return new SaveAwayResult.Overlaps(new(other.First, other.Last), other.TimeZone);
        }

        if (id is null)
        {
            if (await own.CountAsync(cancellationToken) >= AwayQueries.MostListed)
            {
                return new SaveAwayResult.TooMany(AwayQueries.MostListed);
            }

            var self = await context.Users.SingleAsync(user => user.Id == actor.UserId, cancellationToken);
            context.Add(Travel.Of(self, dates, timeZone));
        }
        else if (near is [var travel])
        {
            travel.MoveTo(dates, timeZone);
        }
        else
        {
            return new SaveAwayResult.NotFound();
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.NoOverlappingTravels)
        {
            return new SaveAwayResult.Overlaps(dates, timeZone); // another tab was faster
        }

        LogSaved(actor.UserId);
        return new SaveAwayResult.Saved();
    }

    [LoggerMessage(LogLevel.Information, "Travel of {UserId} saved")]
    private partial void LogSaved(UserId userId);
}
