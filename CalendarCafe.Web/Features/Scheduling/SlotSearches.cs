using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// Fetches what the engine needs to know, in at most four queries whatever the number of hosts: the event type, its hosts
/// and their rules, what keeps them busy, and what its limits and seats count.
/// </summary>
internal static class SlotSearches
{
    /// <summary>
    /// Everything that decides on starts in the range: null where the event type cannot be booked any more.
    /// A context that holds the hosts' locks reads what nobody can change meanwhile.
    /// </summary>
    public static async Task<SlotSearch?> LoadAsync(
        CafeDbContext context,
        SlotSearchRequest request,
        CancellationToken cancellationToken
    ) =>
        await SlotFacts.ReadAsync(context, request, cancellationToken) is { } facts
            ? await facts.SearchAsync(context, cancellationToken)
            : null;
}
