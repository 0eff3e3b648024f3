using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>What saving other hours would do to the next weeks.</summary>
/// <param name="Changes">Event types that gain or lose starts.</param>
/// <param name="Outside">Bookings ahead that lie within the hours now and would not any more; they stay booked.</param>
public sealed record HoursImpact(IReadOnlyList<SlotChange> Changes, IReadOnlyList<BookingAhead> Outside)
{
    private static readonly Duration Grain = Duration.FromMinutes(1);

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

    // The hours alone, with nothing booked and at any minute: whether they hold the meeting is all that is asked.
    private static bool IsWithin(BookingAhead booking, TriedHours tried)
    {
        var zone = DateTimeZoneProviders.Tzdb[tried.Content.TimeZone];
        var hours = new WorkingHours(zone, tried.Content.Weekly)
        {
            Overrides = [.. tried.Content.Overrides.Select(planned => planned.Rule)],
        };
        var length = Duration.FromMinutes(Math.Ceiling((booking.EndsAt - booking.StartsAt).TotalMinutes));
        var rules = new SlotRules
        {
            Duration = length,
            Increment = Grain,
            Alignment = StartAlignment.Clock,
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Zone = zone,
        };
        var asked = new SlotSearch(rules, [HostGroup.Of(new(tried.Owner, hours, []))], booking.StartsAt);
        return AvailabilityEngine
            .Reasons(asked, booking.StartsAt)
            .All(reason => reason is not (SlotReason.OutsideHours or SlotReason.DayClosed));
    }
}
