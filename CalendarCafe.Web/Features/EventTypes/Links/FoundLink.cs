using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Where a scheduling link leads. <paramref name="HostOffersMore"/>: the host's public page lists something.</summary>
public sealed record FoundLink(
    SchedulingLinkState State,
    int? MaxUses,
    BookingAddress Address,
    string HostName,
    bool HostOffersMore
);
