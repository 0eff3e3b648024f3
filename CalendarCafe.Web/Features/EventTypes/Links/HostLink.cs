using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>A scheduling link as its host sees it: the address itself is known to nobody any more.</summary>
public sealed record HostLink(
    SchedulingLinkId Id,
    SchedulingLinkState State,
    int? MaxUses,
    int Uses,
    Instant CreatedAt,
    Instant? ExpiresAt,
    string? Note
);

/// <summary>An event type of the host, with its links, the newest first.</summary>
public sealed record LinkedEventType(
    EventTypeId Id,
    string Name,
    string Slug,
    bool IsHidden,
    IReadOnlyList<HostLink> Links
);
