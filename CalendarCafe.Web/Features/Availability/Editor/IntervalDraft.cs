using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>Two times as they were typed.</summary>
/// <param name="Key">Tells the intervals of one list apart while they are edited.</param>
public sealed record IntervalDraft(int Key, string From, string Until)
{
    public MinuteOfDay? Start => TypedClock.Read(From);

    public MinuteOfDay? End => TypedClock.ReadEnd(Until);

    public static IntervalDraft Of(int key, MinuteOfDay start, MinuteOfDay end) =>
        new(key, TypedClock.Text(start), TypedClock.Text(end));

    /// <summary>Each time that can be read, as the clock of the reader's culture writes it.</summary>
    public IntervalDraft Tidied() =>
        this with
        {
            From = Start is { } start ? TypedClock.Text(start) : From,
            Until = End is { } end ? TypedClock.Text(end) : Until,
        };
}
