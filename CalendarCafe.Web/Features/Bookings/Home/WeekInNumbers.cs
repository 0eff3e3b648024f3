using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Home;

/// <summary>
/// A host's week, beginning on <see cref="First"/>: what takes place or took place, by the date on which it starts, and what
/// fell through. The seats of one session are one meeting.
/// </summary>
public sealed record WeekInNumbers(
    LocalDate First,
    IReadOnlyList<DayInNumbers> Days,
    int Invitees,
    int Canceled,
    int NoShows,
    int MeetingsBefore
)
{
    private const int DaysPerWeek = 7;

    public int Meetings => Days.Sum(day => day.Meetings);

    public Duration Booked => Days.Aggregate(Duration.Zero, (sum, day) => sum + day.Booked);

    /// <summary>The first day of the week that the date lies in.</summary>
    public static LocalDate FirstDay(LocalDate date, IsoDayOfWeek startsOn) =>
        date.With(DateAdjusters.PreviousOrSame(startsOn));

    /// <param name="bookings">All that start in the week or in the one before.</param>
    public static WeekInNumbers Of(IReadOnlyCollection<WeekBooking> bookings, LocalDate first, DateTimeZone zone)
    {
        var week = bookings.Where(booking => StartOf(booking, zone) >= first).ToList();
        var days = Enumerable.Range(0, DaysPerWeek).Select(day => DayOf(week, first.PlusDays(day), zone)).ToList();
        return new(
            first,
            days,
            week.Count(TookPlace),
            week.Count(booking => booking.Status == BookingStatus.Canceled),
            week.Count(booking => booking.Status == BookingStatus.NoShow),
            Count(bookings.Where(booking => StartOf(booking, zone) < first))
        );
    }

    private static DayInNumbers DayOf(List<WeekBooking> week, LocalDate date, DateTimeZone zone)
    {
        var day = week.Where(booking => StartOf(booking, zone) == date && TookPlace(booking)).ToList();
        var booked = day.DistinctBy(MeetingOf)
            .Aggregate(Duration.Zero, (sum, one) => sum + (one.EndsAt - one.StartsAt));
        return new(date, Count(day), booked);
    }

    private static int Count(IEnumerable<WeekBooking> bookings) =>
        bookings.Where(TookPlace).DistinctBy(MeetingOf).Count();

    private static Guid MeetingOf(WeekBooking booking) => booking.Session?.Value ?? booking.Id.Value;

    private static LocalDate StartOf(WeekBooking booking, DateTimeZone zone) => booking.StartsAt.InZone(zone).Date;

    private static bool TookPlace(WeekBooking booking) =>
        booking.Status switch
        {
            BookingStatus.Confirmed or BookingStatus.Rescheduled or BookingStatus.Completed => true,
            BookingStatus.Pending or BookingStatus.Canceled or BookingStatus.NoShow => false,
        };
}

/// <summary>One day of it.</summary>
public sealed record DayInNumbers(LocalDate Date, int Meetings, Duration Booked);

/// <summary>As much of a booking as is counted.</summary>
public sealed record WeekBooking(
    BookingId Id,
    GroupSessionId? Session,
    Instant StartsAt,
    Instant EndsAt,
    BookingStatus Status
);
