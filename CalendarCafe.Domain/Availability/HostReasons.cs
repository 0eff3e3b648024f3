using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>What keeps one host from a slot; nothing when they are free for it.</summary>
/// <param name="Group">Which of the search's groups the host stands in, from 0.</param>
public sealed record HostReasons(UserId HostId, int Group, IReadOnlyList<SlotReason> Reasons)
{
    public bool IsFree => Reasons.Count == 0;
}
