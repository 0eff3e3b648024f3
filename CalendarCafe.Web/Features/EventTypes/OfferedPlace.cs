using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>A place to choose, under the id that a request names it by.</summary>
public sealed record OfferedPlace(EventTypeLocationId Id, MeetingPlace Place);
