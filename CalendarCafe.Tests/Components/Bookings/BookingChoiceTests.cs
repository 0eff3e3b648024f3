using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings;
using static CalendarCafe.Tests.Components.Bookings.BoardBuilder;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class BookingChoiceTests
{
    [Theory]
    [InlineData("0001-01-01", "0001-01", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31", "9999-12", "9999-12-31T23:59:59Z")]
    [InlineData("-9998-01-01", "-9998-01", "-9998-01-01T00:00:00Z")]
    [InlineData("tomorrow", "2026-13", "noon")]
    [InlineData("2026-02-30", "", "2026-12-01")]
    public void What_makes_no_sense_is_as_if_it_were_not_said(string date, string month, string start)
    {
        var query = Query(month, date, start, zone: "Pacific/Kiritimati", duration: "99999999999");

        var choice = Choice(query);

        choice.Date.ShouldBeNull();
        choice.Month.ShouldBeNull();
        choice.Start.ShouldBeNull();
        choice.Duration.ShouldBe(Duration.FromMinutes(30));
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("UTC+05:30")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("europe/lisbon\0")]
    public void Unknown_zone_means_the_clock_of_the_host(string zone) =>
        Choice(Query(zone: zone)).Zone.Id.ShouldBe("Europe/Lisbon");

    [Fact]
    public void Remembered_zone_counts_and_stays_out_of_the_links()
    {
        var query = Query() with { RememberedZone = "Asia/Tokyo" };

        var choice = Choice(query);

        choice.Zone.Id.ShouldBe("Asia/Tokyo");
        choice.ToDate(new LocalDate(2026, 12, 1)).ShouldBe("/acme/ada/intro?date=2026-12-01");
    }

    [Fact]
    public void Who_meets_in_a_place_lives_by_its_clock()
    {
        var choice = BookingChoice.Read(Query(zone: "Asia/Tokyo"), EventType(LocationKind.InPerson), Now);

        choice.Zone.Id.ShouldBe("Europe/Lisbon");
    }

    [Fact]
    public void Another_zone_keeps_the_instant_and_moves_its_date()
    {
        var choice = Choice(Query(start: "2026-12-01T20:00:00Z", date: "2026-12-01", zone: "Asia/Tokyo"));

        choice.Start.ShouldBe(Instant.FromUtc(2026, 12, 1, 20, 0));
        choice.Date.ShouldBe(new LocalDate(2026, 12, 2));
        choice.WithoutZone().ShouldBe([("start", "2026-12-01T20:00:00Z")]);
    }

    [Fact]
    public void Link_to_a_time_says_all_that_was_asked_and_no_more()
    {
        var choice = Choice(Query(month: "2026-12", zone: "Europe/Paris", duration: "45"));

        var link = choice.ToStart(Instant.FromUtc(2026, 12, 1, 15, 0));

        link.ShouldBe("/acme/ada/intro?start=2026-12-01T15:00:00Z&duration=45&zone=Europe/Paris");
    }
}
