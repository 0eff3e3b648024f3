using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>A slot that can be booked, half-open and without buffers, and the hosts who are free for it: at least one.</summary>
public sealed record SlotOffer(Instant StartsAt, Instant EndsAt, IReadOnlyList<UserId> FreeHosts);
