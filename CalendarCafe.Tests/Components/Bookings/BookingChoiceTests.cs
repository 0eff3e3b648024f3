using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Picking;
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

    [Theory]
    [InlineData("week", PickerView.Week)]
    [InlineData("list", PickerView.List)]
    [InlineData("month", PickerView.Month)]
    [InlineData("WEEK", PickerView.Month)]
    [InlineData("", PickerView.Month)]
    public void View_is_what_the_address_says_or_else_the_month(string view, PickerView shown) =>
        Choice(Query() with { View = view }).View.ShouldBe(shown);

    [Fact]
    public void View_stays_on_the_way_to_the_form_and_back()
    {
        var choice = Choice(Query(date: "2026-12-01") with { View = "week" });

        choice
            .ToStart(Instant.FromUtc(2026, 12, 1, 15, 0))
            .ShouldBe("/acme/ada/intro?start=2026-12-01T15:00:00Z&view=week");
        choice.ToTimes().ShouldBe("/acme/ada/intro?date=2026-12-01&view=week");
        choice.ToView(PickerView.Month).ShouldBe("/acme/ada/intro?date=2026-12-01");
        choice.WithoutZone().ShouldBe([("date", "2026-12-01"), ("view", "week")]);
    }

    [Theory]
    [InlineData("28", 28)]
    [InlineData("5", 14)]
    [InlineData("-1", 14)]
    [InlineData("99999999999", 14)]
    [InlineData("99999", 56)]
    public void List_goes_on_for_a_bounded_number_of_days(string days, int shown) =>
        Choice(Query() with { Days = days }).ListDays.ShouldBe(shown);

    [Theory]
    [InlineData("2026-12-01T15:00:00Z/2026-12-01T16:00:00Z", true)]
    [InlineData("2026-12-01T16:00:00Z/2026-12-01T15:00:00Z", false)]
    [InlineData("2026-12-01T15:00:00Z/2027-12-01T15:00:00Z", false)]
    [InlineData("2026-12-01T15:00:00Z", false)]
    [InlineData("//", false)]
    public void Gap_is_asked_about_by_where_it_begins_and_ends(string why, bool isGap) =>
        Choice(Query() with { Why = why }).AskedGap.HasValue.ShouldBe(isGap);

    [Fact]
    public void Gap_and_day_are_asked_about_by_the_links_that_lead_there()
    {
        var day = new LocalDate(2026, 12, 1);
        var gap = new Interval(Instant.FromUtc(2026, 12, 1, 15, 0), Instant.FromUtc(2026, 12, 1, 16, 0));

        Choice().ToWhy(day).ShouldBe("/acme/ada/intro?date=2026-12-01&why=2026-12-01");
        Choice()
            .ToWhy(day, gap)
            .ShouldBe("/acme/ada/intro?date=2026-12-01&why=2026-12-01T15:00:00Z/2026-12-01T16:00:00Z");
    }

    [Fact]
    public void What_was_typed_is_forgotten_once_a_time_is_chosen()
    {
        Choice(Query() with { Typed = " tomorrow " }).Typed.ShouldBe("tomorrow");
        Choice(Query(start: "2026-12-01T15:00:00Z") with { Typed = "tomorrow" }).Typed.ShouldBeNull();
        Choice(Query() with { Typed = new string('9', 1_000) }).Typed.ShouldBeNull();
    }

    [Fact]
    public void Link_to_a_time_says_all_that_was_asked_and_no_more()
    {
        var choice = Choice(Query(month: "2026-12", zone: "Europe/Paris", duration: "45"));

        var link = choice.ToStart(Instant.FromUtc(2026, 12, 1, 15, 0));

        link.ShouldBe("/acme/ada/intro?start=2026-12-01T15:00:00Z&duration=45&zone=Europe/Paris");
    }
}
