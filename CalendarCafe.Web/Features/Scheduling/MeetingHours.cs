using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>Whether what is booked lies in somebody's hours, as the engine sees them.</summary>
internal static class MeetingHours
{
    private static readonly Duration Grain = Duration.FromMinutes(1);

    /// <summary>With nothing else booked, and at any minute: whether the host works and is not away is all that is asked.</summary>
    public static bool Hold(this WorkingHours hours, UserId host, Interval meeting)
    {
        var rules = new SlotRules
        {
            Duration = Duration.FromMinutes(Math.Ceiling(meeting.Duration.TotalMinutes)),
            Increment = Grain,
            Alignment = StartAlignment.Clock,
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Zone = hours.Zone,
        };
        var asked = new SlotSearch(rules, [HostGroup.Of(new(host, hours, []))], meeting.Start);
        return AvailabilityEngine
            .Reasons(asked, meeting.Start)
            .All(reason =>
                reason
                    is not (
                        SlotReason.OutsideHours
                        or SlotReason.DayClosed
                        or SlotReason.OnHoliday
                        or SlotReason.OutOfOffice
                    )
            );
    }
}
