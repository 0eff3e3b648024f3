using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Home;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class AgendaChangesTests
{
    private static readonly Instant Now = ABooking.Start - Duration.FromHours(1);
    private static readonly HostBooking First = ABooking.At(ABooking.Start);
    private static readonly HostBooking Second = ABooking.At(ABooking.Start + Duration.FromHours(1));
    private static readonly HostBooking Third = ABooking.At(ABooking.Start + Duration.FromHours(2));

    [Fact]
    public void Booking_that_was_not_there_is_added()
    {
        var changes = AgendaChanges.Between([First], [First, Second], 100, Now);

        changes.Added.ShouldBe([Second]);
        changes.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Booking_that_is_not_there_any_more_has_gone()
    {
        var changes = AgendaChanges.Between([First, Second], [First], 100, Now);

        changes.Gone.ShouldBe([Second]);
        changes.Added.ShouldBeEmpty();
    }

    [Fact]
    public void Meeting_that_ended_has_not_gone()
    {
        var changes = AgendaChanges.Between([First, Second], [Second], 100, First.EndsAt);

        changes.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Line_that_a_full_list_pushed_out_has_not_gone()
    {
        var changes = AgendaChanges.Between([Second, Third], [First, Second], 2, Now);

        changes.Added.ShouldBe([First]);
        changes.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Line_that_a_full_list_let_in_is_not_new()
    {
        var changes = AgendaChanges.Between([First, Second], [Second, Third], 2, Now);

        changes.Gone.ShouldBe([First]);
        changes.Added.ShouldBeEmpty();
    }
}
