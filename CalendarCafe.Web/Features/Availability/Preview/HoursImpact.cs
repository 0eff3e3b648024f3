using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>What saving other hours would do to the next weeks.</summary>
/// <param name="Changes">Event types that gain or lose starts.</param>
/// <param name="Outside">Bookings ahead that lie within the hours now and would not any more; they stay booked.</param>
public sealed record HoursImpact(IReadOnlyList<SlotChange> Changes, IReadOnlyList<BookingAhead> Outside)
{
    public bool IsNothing => Changes.Count == 0 && Outside.Count == 0;

    /// <summary>By the engine both times: with what the schedule says, and with what it would say.</summary>
    internal static HoursImpact Of(HoursAhead ahead, TriedHours saved, TriedHours draft) =>
        new(
            [
                .. ahead
                    .Trials.Select(trial => Change(trial, saved, draft))
                    .Where(change => change.Gained + change.Lost > 0),
            ],
            [.. ahead.Bookings.Where(booking => IsWithin(booking, saved) && !IsWithin(booking, draft))]
        );

    private static SlotChange Change(HoursTrial trial, TriedHours saved, TriedHours draft)
    {
        var before = Starts(trial, saved);
        var after = Starts(trial, draft);
        var kept = before.Count(after.Contains);
        return new(trial.EventType.Name, after.Count - kept, before.Count - kept);
    }

    private static HashSet<Instant> Starts(HoursTrial trial, TriedHours tried) =>
        trial.Search(tried) is { } search
            ? [.. AvailabilityEngine.Offers(search, trial.Range).Select(offer => offer.StartsAt)]
            : [];

    private static bool IsWithin(BookingAhead booking, TriedHours tried)
    {
        var hours = new WorkingHours(DateTimeZoneProviders.Tzdb[tried.Content.TimeZone], tried.Content.Weekly)
        {
            Overrides = [.. tried.Content.Overrides.Select(planned => planned.Rule)],
        };
        return hours.Hold(tried.Owner, new(booking.StartsAt, booking.EndsAt));
    }
}
