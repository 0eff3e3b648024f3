using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What slots are listed of, by its address; at most a second old, see <see cref="Recent{TAsked,TFound}"/>.</summary>
internal sealed class OfferedAddresses(PublicQueries queries, Recent<BookingAddress, OfferedEventType?> recent)
{
    public Task<OfferedEventType?> FindAsync(BookingAddress address, CancellationToken cancellationToken) =>
        recent.FindAsync(
            address,
            async () =>
            {
                var found = await queries.FindOfferedAsync(address, CancellationToken.None);
                return (found?.Owner is { } owner ? [owner] : [], found);
            },
            cancellationToken
        );
}
