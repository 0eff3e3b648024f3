using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Benchmarks.Naive;

public sealed record NaiveSlot(Instant StartsAt, IReadOnlyList<UserId> FreeHosts);
