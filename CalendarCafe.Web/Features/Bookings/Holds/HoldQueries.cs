using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>What a visitor holds.</summary>
internal sealed class HoldQueries(CafeDatabase database)
{
    /// <summary>The visitor's live hold of an event type, whatever its time.</summary>
    public async Task<KeptHold?> FindAsync(HoldKey key, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(key.Organization, cancellationToken);
        return await KeptHolds.FindAsync(context, key, cancellationToken) is { IsLive: true } hold ? hold : null;
    }
}
