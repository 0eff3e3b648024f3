using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.History;

/// <summary>A version of a schedule, and what was in force before it.</summary>
/// <param name="By">Who saved it; null for the one that it was made with.</param>
/// <param name="Before">Null for the first, and for one whose predecessor is older than the list.</param>
public sealed record SavedVersion(int Number, ScheduleContent Content, ScheduleContent? Before, Instant At, string? By);
