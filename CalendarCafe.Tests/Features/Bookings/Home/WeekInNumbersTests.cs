using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Bookings.Home;

namespace CalendarCafe.Tests.Features.Bookings.Home;

public sealed class WeekInNumbersTests
{
    private static readonly LocalDate Monday = new(2026, 3, 9);
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];

    [Theory]
    [InlineData(IsoDayOfWeek.Monday, 9)]
    [InlineData(IsoDayOfWeek.Sunday, 8)]
    [InlineData(IsoDayOfWeek.Thursday, 12)]
    public void Week_begins_on_the_day_that_the_host_counts_from(IsoDayOfWeek startsOn, int day)
    {
        var first = WeekInNumbers.FirstDay(new LocalDate(2026, 3, 12), startsOn);

        first.ShouldBe(new LocalDate(2026, 3, day));
    }

    [Fact]
    public void Seats_of_a_session_are_one_meeting_and_as_many_invitees()
    {
        var session = GroupSessionId.New();

        var week = Of(At(Monday, 10, session), At(Monday, 10, session), At(Monday, 14));

        week.Meetings.ShouldBe(2);
        week.Invitees.ShouldBe(3);
        week.Booked.ShouldBe(Duration.FromHours(2));
    }

    [Fact]
    public void What_fell_through_is_counted_apart_and_takes_no_time()
    {
        var week = Of(
            At(Monday, 9) with
            {
                Status = BookingStatus.Canceled,
            },
            At(Monday, 10) with
            {
                Status = BookingStatus.NoShow,
            },
            At(Monday, 11) with
            {
                Status = BookingStatus.Pending,
            },
            At(Monday, 12) with
            {
                Status = BookingStatus.Completed,
            }
        );

        (week.Meetings, week.Canceled, week.NoShows).ShouldBe((1, 1, 1));
        week.Booked.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void The_week_before_is_only_compared_with()
    {
        var week = Of(At(Monday.PlusDays(-1), 10), At(Monday.PlusDays(-7), 10), At(Monday.PlusDays(6), 10));

        week.MeetingsBefore.ShouldBe(2);
        week.Days.Select(day => day.Meetings).ShouldBe([0, 0, 0, 0, 0, 0, 1]);
    }

    [Fact]
    public void Meeting_belongs_to_the_date_on_which_it_starts_by_the_hosts_clock()
    {
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        var lateOnMonday = At(Monday, 23);

        WeekInNumbers.Of([lateOnMonday], Monday, tokyo).Days[1].Meetings.ShouldBe(1);
    }

    private static WeekInNumbers Of(params WeekBooking[] bookings) => WeekInNumbers.Of(bookings, Monday, Lisbon);

    private static WeekBooking At(LocalDate date, int hour, GroupSessionId? session = null)
    {
        var start = (date + new LocalTime(hour, 0)).InUtc().ToInstant();
        return new(BookingId.New(), session, start, start + Duration.FromHours(1), BookingStatus.Confirmed);
    }
}
