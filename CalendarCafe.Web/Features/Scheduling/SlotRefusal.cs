using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What to say instead of a time that cannot be had.</summary>
/// <param name="Reason">Null when it can be had after all.</param>
/// <param name="Nearest">The nearest offers, ascending.</param>
/// <param name="Next">The first offer from then on, or else the first of all.</param>
public sealed record SlotRefusal(InviteeReason? Reason, IReadOnlyList<SlotOffer> Nearest, SlotOffer? Next);
