using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>A slot as the invitee's clock shows it. <paramref name="DaysFromHost"/> is how many dates the invitee is ahead of the host then.</summary>
public sealed record SlotLine(
    SlotOffer Slot,
    PartOfDay PartOfDay,
    RepeatedHour RepeatedHour,
    int DaysFromHost,
    bool IsChosen
)
{
    public static SlotLine Of(SlotOffer slot, DateTimeZone zone, DateTimeZone hostZone, Instant? chosen)
    {
        var local = slot.StartsAt.InZone(zone);
        var days = Period.DaysBetween(slot.StartsAt.InZone(hostZone).Date, local.Date);
        return new(
            slot,
            PartsOfDay.Of(local.TimeOfDay),
            TimeText.RepeatedHourOf(slot.StartsAt, zone),
            days,
            slot.StartsAt == chosen
        );
    }
}
