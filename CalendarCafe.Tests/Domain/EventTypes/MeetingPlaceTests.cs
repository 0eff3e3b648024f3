using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Domain.EventTypes;

public sealed class MeetingPlaceTests
{
    [Theory]
    [InlineData(LocationKind.Zoom, "http://zoom.example/ada")]
    [InlineData(LocationKind.GoogleMeet, "meet.example/ada")]
    [InlineData(LocationKind.MicrosoftTeams, "https://ada:secret@teams.example/")]
    [InlineData(LocationKind.Zoom, "javascript:alert(1)")]
    [InlineData(LocationKind.Phone, "We call you")]
    [InlineData(LocationKind.Phone, "112")]
    public void Value_that_is_not_of_its_kind_is_refused(LocationKind kind, string value) =>
        Should.Throw<ArgumentException>(() => Offering(new MeetingPlace(kind, value)));

    [Theory]
    [InlineData(LocationKind.Zoom, "https://zoom.example/j/1?pwd=2")]
    [InlineData(LocationKind.GoogleMeet, null)]
    [InlineData(LocationKind.Phone, "+1 (212) 555-0147")]
    [InlineData(LocationKind.Phone, null)]
    [InlineData(LocationKind.InPerson, "12 Bank Street")]
    [InlineData(LocationKind.Custom, "https://board.example/ada")]
    [InlineData(LocationKind.Custom, "On the bench")]
    public void Value_of_its_kind_is_kept(LocationKind kind, string? value) =>
        Offering(new MeetingPlace(kind, value)).Locations.ShouldHaveSingleItem().Place.ShouldBe(new(kind, value));

    [Fact]
    public void Call_without_a_number_asks_for_the_invitees_and_takes_place_there()
    {
        var called = new MeetingPlace(LocationKind.Phone);
        var calling = new MeetingPlace(LocationKind.Phone, "+1 212 555 0147");

        called.AsksForPhone.ShouldBeTrue();
        called.For("+351 21 000 0000").Value.ShouldBe("+351 21 000 0000");
        calling.AsksForPhone.ShouldBeFalse();
        calling.For("+351 21 000 0000").ShouldBe(calling);
    }

    [Theory]
    [InlineData(LocationKind.Zoom, "https://zoom.example/ada", true)]
    [InlineData(LocationKind.Custom, "https://board.example/ada", true)]
    [InlineData(LocationKind.Custom, "javascript:alert(1)", false)]
    [InlineData(LocationKind.Custom, "http://board.example/ada", false)]
    [InlineData(LocationKind.InPerson, "https://maps.example/ada", false)]
    public void Only_https_pages_that_people_meet_on_are_links(LocationKind kind, string value, bool isLink) =>
        (new MeetingPlace(kind, value).Link is not null).ShouldBe(isLink);

    [Fact]
    public void Places_are_named_anew_in_order_and_what_stays_keeps_its_id()
    {
        var eventType = Offering(new(LocationKind.Phone), new(LocationKind.Zoom, "https://zoom.example/ada"));
        var zoom = eventType.Locations[1].Id;

        eventType.MeetAt(
            new(LocationKind.Zoom, "https://zoom.example/ada"),
            new(LocationKind.InPerson, "12 Bank Street"),
            new(LocationKind.InPerson, "12 Bank Street")
        );

        eventType.Locations.Count.ShouldBe(2);
        eventType.Locations.Single(location => location.Position == 0).Id.ShouldBe(zoom);
        eventType.Locations.Single(location => location.Position == 1).Kind.ShouldBe(LocationKind.InPerson);
    }

    [Fact]
    public void No_place_and_more_than_ten_are_refused()
    {
        var many = Enumerable.Range(0, 11).Select(number => new MeetingPlace(LocationKind.InPerson, $"Room {number}"));

        Should.Throw<ArgumentOutOfRangeException>(() => Offering());
        Should.Throw<ArgumentOutOfRangeException>(() => Offering([.. many]));
    }

    [Theory]
    [InlineData("http://thanks.example/")]
    [InlineData("//thanks.example/")]
    [InlineData("/thanks")]
    [InlineData("https://ada@thanks.example/")]
    [InlineData("javascript:alert(1)")]
    public void Page_after_booking_is_https_or_none(string url)
    {
        var eventType = A.Host().Build().EventType;

        Should.Throw<ArgumentException>(() => eventType.RedirectTo(url, saysWho: false));
        eventType.RedirectTo(null, saysWho: true);
        eventType.RedirectSaysWho.ShouldBeFalse();
    }

    private static EventType Offering(params MeetingPlace[] places)
    {
        var eventType = A.Host().Build().EventType;
        eventType.MeetAt(places);
        return eventType;
    }
}
