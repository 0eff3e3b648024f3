using System.Diagnostics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A part of a local day that is closed, and by what: an override, a holiday or an absence.</summary>
internal readonly record struct DayClosing(MinuteSpan Minutes, object Cause)
{
    public SlotReason Reason =>
        Cause switch
        {
            DateOverride dated => new SlotReason.DayClosed(dated),
            PublicHoliday holiday => new SlotReason.OnHoliday(holiday),
            OutOfOfficeSpan span => new SlotReason.OutOfOffice(span),
            _ => throw new UnreachableException(),
        };
}
