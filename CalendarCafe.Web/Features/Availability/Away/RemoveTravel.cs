using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Has the member stay where they are.</summary>
internal sealed partial class RemoveTravel(CafeDatabase database, ILogger<RemoveTravel> logger)
{
    /// <summary>False where the member has no such travel, or may not.</summary>
    public async Task<bool> ExecuteAsync(Actor.Member actor, TravelId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var travel = await context.Travels.SingleOrDefaultAsync(
            row => row.Id == id && row.UserId == actor.UserId,
            cancellationToken
        );
        if (travel is null || !actor.MayEdit)
        {
            return false;
        }

        context.Remove(travel);
        await context.SaveChangesAsync(cancellationToken);
        LogRemoved(id);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Travel {TravelId} removed")]
    private partial void LogRemoved(TravelId travelId);
}
