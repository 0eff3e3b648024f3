using System.Globalization;
using Bunit;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Picking;
using Microsoft.Extensions.DependencyInjection;
using static CalendarCafe.Tests.Components.Bookings.BoardBuilder;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class PickerPartsTests : BunitContext
{
    public PickerPartsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Services.AddLocalization();
    }

    [Fact]
    public void Open_day_is_a_link_that_says_how_many_times_it_has()
    {
        var grid = Grid(Instant.FromUtc(2026, 11, 24, 10, 0), Instant.FromUtc(2026, 11, 24, 11, 0));

        var day = grid.Find("a[aria-label='Tuesday 24 November, 2 times']");

        day.GetAttribute("href").ShouldBe("/acme/ada/intro?date=2026-11-24");
        day.ParentElement!.GetAttribute("aria-selected").ShouldBe("true");
    }

    [Fact]
    public void One_time_is_said_in_the_singular() =>
        Grid(Instant.FromUtc(2026, 11, 24, 10, 0))
            .FindAll("[aria-label='Tuesday 24 November, 1 time']")
            .Count.ShouldBe(1);

    [Fact]
    public void Day_without_times_says_why_and_can_be_asked()
    {
        var choice = Choice();
        var board = Board(choice).Knowing([(new(2026, 11, 25), new InviteeReason.Taken())]);

        var day = Grid(board, choice).Find("[aria-label='Wednesday 25 November, no times: all taken']");

        day.GetAttribute("tabindex").ShouldBe("-1");
        day.GetAttribute("href").ShouldBe("/acme/ada/intro?date=2026-11-25");
    }

    [Fact]
    public void Past_day_can_be_reached_and_leads_nowhere()
    {
        var day = Grid().Find("[aria-label='Sunday 22 November, past']");

        day.GetAttribute("aria-disabled").ShouldBe("true");
        day.HasAttribute("href").ShouldBeFalse();
    }

    [Fact]
    public void Today_is_marked_once() =>
        Grid().FindAll("[aria-current=date]").ShouldHaveSingleItem().GetAttribute("data-date").ShouldBe("2026-11-23");

    [Fact]
    public void No_month_before_this_one_is_offered() => Grid().FindAll("a[data-step='-1']").ShouldBeEmpty();

    [Fact]
    public void Slot_is_named_by_its_whole_span_and_day()
    {
        var list = Times(Choice(), Instant.FromUtc(2026, 11, 24, 10, 0));

        list.FindAll("a.slot .visually-hidden")
            .Select(name => name.TextContent)
            .ShouldBe(["10:00 to 10:30, Tuesday 24 November"]);
        list.FindAll("h3").Select(heading => heading.TextContent).ShouldBe(["Morning"]);
    }

    [Fact]
    public void Slot_of_another_date_than_the_hosts_is_tagged()
    {
        var choice = Choice(Query(zone: "Pacific/Auckland"));

        var list = Times(choice, Instant.FromUtc(2026, 11, 24, 15, 0));

        list.Find("small").TextContent.ShouldBe("+1 day");
    }

    [Fact]
    public void Chosen_slot_is_marked()
    {
        var choice = Choice(Query(start: "2026-11-24T10:00:00Z"));

        var list = Times(choice, Instant.FromUtc(2026, 11, 24, 10, 0), Instant.FromUtc(2026, 11, 24, 11, 0));

        list.FindAll("[aria-current=true]")
            .ShouldHaveSingleItem()
            .GetAttribute("data-start")
            .ShouldBe("2026-11-24T10:00:00Z");
    }

    [Fact]
    public void Empty_month_leads_to_the_next_time()
    {
        var choice = Choice(Query(month: "2027-03"));
        var next = Slot(Instant.FromUtc(2027, 4, 6, 10, 0));

        var none = Render<NoTimes>(parameters =>
            parameters
                .Add(part => part.Sentence, "No times in March.")
                .Add(part => part.Choice, choice)
                .Add(part => part.HostName, "Ada")
                .Add(part => part.Next, next)
        );

        none.Find("p").TextContent.ShouldBe("No times in March. Next available: Tue 6 April.");
        none.Find("a").GetAttribute("href").ShouldBe("/acme/ada/intro?date=2027-04-06");
    }

    private IRenderedComponent<MonthGrid> Grid(params Instant[] starts) => Grid(Board(Choice(), starts), Choice());

    private IRenderedComponent<MonthGrid> Grid(SlotBoard board, BookingChoice choice) =>
        Render<MonthGrid>(parameters => parameters.Add(part => part.Board, board).Add(part => part.Choice, choice));

    private IRenderedComponent<TimeList> Times(BookingChoice choice, params Instant[] starts) =>
        Render<TimeList>(parameters =>
            parameters.Add(part => part.Times, Board(choice, starts).Times).Add(part => part.Choice, choice)
        );
}
