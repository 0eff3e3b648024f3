using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class BookingMaskTests
{
    [Fact]
    public void Viewer_sees_nothing_that_reaches_the_invitee()
    {
        var booking = ABooking.At(ABooking.Start) with
        {
            LocationKind = LocationKind.Phone,
            Location = "+351 21 000 0000",
        };

        var details = ABooking.Details(booking) with
        {
            Provenance = new("newsletter", Referrer: "example.com/for-ines"),
        };

        var seen = details.SeenFrom(ADesk.Of(Role.Viewer));

        seen.Booking.InviteeName.ShouldBe("G. H.");
        seen.Booking.InviteeEmail.ShouldBe("g•••@•••");
        seen.Booking.Location.ShouldBe("•••");
        seen.Provenance.ShouldBe(Provenance.Unknown);
        seen.Answers.ShouldHaveSingleItem().Values.ShouldBe(["•••"]);
        seen.History.ShouldHaveSingleItem().Reason.ShouldBe("•••");
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Admin)]
    [InlineData(Role.Member)]
    public void Everybody_else_sees_all(Role role)
    {
        var details = ABooking.Details();

        details.SeenFrom(ADesk.Of(role)).ShouldBeSameAs(details);
    }
}
