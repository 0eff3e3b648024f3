using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Makes a link book no more. Bookings that it made stay.</summary>
internal sealed partial class RevokeSchedulingLink(
    CafeDatabase database,
    IClock clock,
    ILogger<RevokeSchedulingLink> logger
)
{
    /// <summary>False where the member has no such link, or may not change it.</summary>
    public async Task<bool> ExecuteAsync(Actor.Member actor, SchedulingLinkId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var link = await context
            .SchedulingLinks.Where(row => row.Id == id)
            .Where(row => context.EventTypes.Any(own => own.Id == row.EventTypeId && own.OwnerUserId == actor.UserId))
            .FirstOrDefaultAsync(cancellationToken);
        if (link is null || !actor.MayEdit)
        {
            return false;
        }

        link.Revoke(clock.GetCurrentInstant());
        await context.SaveChangesAsync(cancellationToken);
        LogRevoked(id);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Scheduling link {LinkId} revoked")]
    private partial void LogRevoked(SchedulingLinkId linkId);
}
