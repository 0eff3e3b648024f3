using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>What a schedule said at a moment, and the rest of what decided then, as far as it is kept.</summary>
internal sealed record HoursThen(ScheduleContent Content, HoursTrial Trial);
