using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>All that the picker shows at one moment.</summary>
/// <param name="Held">What the visitor holds of this event type, which may be another time than the one that is looked at.</param>
public sealed record PickerSight(TimeSource Source, BookingChoice Choice, Instant Now, Instant? Held)
{
    /// <summary>Null in the views that show days in a row.</summary>
    public SlotBoard? Board { get; init; }

    /// <summary>Null in the month's view.</summary>
    public DaysOfTimes? Days { get; init; }

    /// <summary>The first offer from what is shown on, where nothing of that is offered.</summary>
    public SlotOffer? Next { get; init; }

    /// <summary>Why the chosen day has no times.</summary>
    public TimeAnswer? DayAnswer { get; init; }

    public TimeAnswer? WhyNot { get; init; }

    public TimeAnswer? TypedAnswer { get; init; }
}
