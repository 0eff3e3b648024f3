using Bunit;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class AgendaDaySectionTests
{
    private static readonly LocalDate Day = new(2026, 11, 23);

    [Theory]
    [InlineData(0, "Today, ")]
    [InlineData(-1, "Tomorrow, ")]
    [InlineData(1, "Yesterday, ")]
    public async Task Day_near_today_is_named(int todayAfter, string name)
    {
        await using var context = DashboardContext.Create();

        var section = Render(context, ADesk.Of(Role.Owner), Day.PlusDays(todayAfter), _ => { });

        section.Find("h2").TextContent.ShouldStartWith(name);
    }

    [Fact]
    public async Task Time_stands_on_the_hosts_clock()
    {
        await using var context = DashboardContext.Create();

        var section = Render(context, ADesk.Of(Role.Owner), Day, _ => { });

        section.Find("time").TextContent.ShouldContain("10:00");
        section.Find("time").GetAttribute("datetime").ShouldBe("2026-11-23T10:00:00Z");
    }

    [Fact]
    public async Task Cancel_button_names_its_meeting_and_hands_it_over()
    {
        await using var context = DashboardContext.Create();
        HostBooking? asked = null;
        var section = Render(context, ADesk.Of(Role.Owner), Day, booking => asked = booking);

        await section.Find("button[aria-label^='Cancel Intro call with Grace Hopper']").ClickAsync();

        asked.ShouldNotBeNull().InviteeEmail.ShouldBe("grace@example.org");
    }

    [Fact]
    public async Task Viewer_gets_no_cancel_button()
    {
        await using var context = DashboardContext.Create();

        var section = Render(context, ADesk.Of(Role.Viewer), Day, _ => { });

        section.FindAll("button").ShouldBeEmpty();
    }

    private static IRenderedComponent<AgendaDaySection> Render(
        BunitContext context,
        HostDesk desk,
        LocalDate today,
        Action<HostBooking> cancel
    ) =>
        context.Render<AgendaDaySection>(parts =>
            parts
                .Add(part => part.Day, new AgendaDay(Day, [ABooking.At(ABooking.Start)]))
                .Add(part => part.Desk, desk)
                .Add(part => part.Today, today)
                .Add(part => part.Cancel, cancel)
                .Add(part => part.CancelSession, _ => { })
        );
}
