using CalendarCafe.Web.Features.Scheduling;
using Microsoft.AspNetCore.Mvc;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>How the API's description shows the refusal of a time: with the nearest that can be had.</summary>
internal sealed class TimeProblem : ProblemDetails
{
    public required IReadOnlyList<ListedSlot> Alternatives { get; init; }
}
