using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>Why a start is offered or not, for the three who may ask: an admin sees all of it, a host <see cref="ForHost"/>, an invitee <see cref="ForInvitee"/>.</summary>
/// <param name="Rules">What the event type's own rules say against it, whoever the host.</param>
/// <param name="Hosts">Each host that was asked about, free or not.</param>
/// <param name="Nearest">The nearest starts that are offered, ascending.</param>
public sealed record SlotExplanation(
    Instant StartsAt,
    IReadOnlyList<SlotReason> Rules,
    IReadOnlyList<HostReasons> Hosts,
    IReadOnlyList<SlotOffer> Nearest
)
{
    /// <summary>Exactly when nothing refuses it.</summary>
    public bool IsOffered => Refusals.Count == 0;

    /// <summary>What has to change for it to be offered: the rules' reasons, and those of all hosts of a group in which nobody is free.</summary>
    public IReadOnlyList<SlotReason> Refusals =>
        [
            .. Rules,
            .. Hosts
                .GroupBy(host => host.Group)
                .Where(group => !group.Any(host => host.IsFree))
                .SelectMany(group => group.SelectMany(host => host.Reasons))
                .Distinct(),
        ];

    /// <summary>The rules' reasons and the host's own, and nothing of anybody else's day.</summary>
    public IReadOnlyList<SlotReason> ForHost(UserId host) =>
        [.. Rules, .. Hosts.Where(asked => asked.HostId == host).SelectMany(asked => asked.Reasons)];

    /// <summary>What tells nobody's business: that a time is taken, not by what; that it is outside hours, not why. Null where it is offered.</summary>
    public InviteeReason? ForInvitee() => InviteeReason.FirstOf(Refusals);
}
