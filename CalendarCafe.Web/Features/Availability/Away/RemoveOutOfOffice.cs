using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Has the member not be away after all, or takes that back.</summary>
internal sealed partial class RemoveOutOfOffice(CafeDatabase database, IClock clock, ILogger<RemoveOutOfOffice> logger)
{
    /// <param name="isTakenBack">Whether it comes back, rather than goes.</param>
    /// <returns>False where the member has no such row, or may not.</returns>
    public async Task<bool> ExecuteAsync(
        Actor.Member actor,
        OutOfOfficeId id,
        bool isTakenBack,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var away = await context
            .OutOfOffice.WithDeleted()
            .SingleOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, cancellationToken);
        if (away is null || !actor.MayEdit)
        {
            return false;
        }

        if (isTakenBack)
        {
            away.Restore();
        }
        else
        {
            away.Delete(clock.GetCurrentInstant());
        }

        await context.SaveChangesAsync(cancellationToken);
        LogRemoved(id, isTakenBack);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Time away {OutOfOfficeId} removed, or taken back: {IsTakenBack}")]
    private partial void LogRemoved(OutOfOfficeId outOfOfficeId, bool isTakenBack);
}
