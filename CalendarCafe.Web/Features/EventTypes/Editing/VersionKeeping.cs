using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>Each save of an event type leaves a version behind, and the first one also what was there before.</summary>
internal static class VersionKeeping
{
    private const string UpdatedAt = "UpdatedAt";

    /// <summary>To be called when it is changed and not yet saved, under the lock of its owner's event types.</summary>
    public static async Task KeepVersionAsync(
        this CafeDbContext context,
        EventType eventType,
        EventTypeTerms before,
        UserId by,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var last = await context
            .EventTypeVersions.Where(version => version.EventTypeId == eventType.Id)
            .MaxAsync(version => (int?)version.Number, cancellationToken);
        if (last is null)
        {
            var since = context.Entry(eventType).Property<Instant>(UpdatedAt).CurrentValue;
            context.Add(EventTypeVersion.Keep(eventType, 1, before, eventType.OwnerUserId ?? by, since));
        }

        context.Add(EventTypeVersion.Keep(eventType, (last ?? 1) + 1, EventTypeTerms.Of(eventType), by, now));
        // Whoever edits it at the same time must meet this save, even if it changes no column of the row itself.
        context.Entry(eventType).Property(UpdatedAt).IsModified = true;
    }
}
