using System.Globalization;
using Bunit;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Picking;
using Microsoft.Extensions.DependencyInjection;
using static CalendarCafe.Tests.Components.Bookings.BoardBuilder;

namespace CalendarCafe.Tests.Components.Bookings.Picking;

/// <summary>It is Monday 23 November 2026, nine o'clock in Lisbon.</summary>
public sealed class PickerViewsTests : BunitContext
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly DateInterval ThisWeek = new(Monday, Monday.PlusDays(6));
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 11, 24, 10, 0);

    public PickerViewsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Services.AddLocalization();
        SetRendererInfo(new("Static", isInteractive: false));
    }

    [Fact]
    public void Switch_marks_the_view_that_is_shown_and_links_to_the_others()
    {
        var choice = Choice(Query(date: "2026-11-26") with { View = "week" });

        var links = Render<ViewSwitch>(parameters => parameters.Add(part => part.Choice, choice)).FindAll("a");

        links
            .Select(link => (link.TextContent, link.GetAttribute("aria-current")))
            .ShouldBe([("Month", null), ("Week", "true"), ("List", null)]);
        links[2].GetAttribute("href").ShouldBe("/acme/ada/intro?date=2026-11-26&view=list");
    }

    [Fact]
    public void Week_has_a_column_for_each_day_and_says_of_each_empty_one_why()
    {
        var week = Week(
            Day(Monday, new InviteeReason.TooSoon(Tuesday)),
            Day(Monday.PlusDays(1), Tuesday),
            Day(Monday.PlusDays(5), new InviteeReason.Closed())
        );

        week.FindAll("section").Count.ShouldBe(3);
        week.FindAll("a.slot")
            .Single(link =>
                link.TextContent.StartsWith("10:00 to 10:30, Tuesday 24 November", StringComparison.Ordinal)
            )
            .GetAttribute("href")
            .ShouldBe("/acme/ada/intro?start=2026-11-24T10:00:00Z&view=week");
        week.Find("section[aria-labelledby='day-2026-11-28'] p").TextContent.ShouldBe("no booking hours");
        week.Find("section[aria-labelledby='day-2026-11-28'] a")
            .GetAttribute("href")
            .ShouldBe("/acme/ada/intro?date=2026-11-28&why=2026-11-28&view=week");
        week.Find("section[aria-labelledby='day-2026-11-28'] a").TextContent.ShouldBe("Why? Saturday 28 November");
    }

    [Fact]
    public void Gap_between_two_times_of_a_week_can_be_asked_about()
    {
        var day = Day(Monday.PlusDays(1), Tuesday, Tuesday + Duration.FromHours(2));
        var gap = new Interval(Tuesday + Duration.FromMinutes(30), Tuesday + Duration.FromHours(2));

        var link = Week(day with { Gaps = [gap] })
            .FindAll("a")
            .Single(link => link.TextContent.StartsWith("Why not", StringComparison.Ordinal));

        link.TextContent.ShouldBe("Why not 10:30? Tuesday 24 November");
        link.GetAttribute("href")
            .ShouldBe("/acme/ada/intro?date=2026-11-24&why=2026-11-24T10:30:00Z/2026-11-24T12:00:00Z&view=week");
    }

    [Fact]
    public void This_week_has_none_before_it() =>
        Week(Day(Monday, Tuesday)).FindAll("a[data-step='-1']").ShouldBeEmpty();

    [Fact]
    public void List_has_the_days_with_times_and_goes_on_until_it_is_long()
    {
        var list = List(Query() with { View = "list" });
        var longest = List(Query() with { View = "list", Days = "56" });

        list.FindAll("h3").Select(heading => heading.TextContent).ShouldBe(["Tuesday 24 November"]);
        list.FindAll("a.button").Single().GetAttribute("href").ShouldBe("/acme/ada/intro?days=28&view=list");
        longest.FindAll("a.button").Single().GetAttribute("href").ShouldBe("/acme/ada/intro?month=2026-11");
    }

    [Fact]
    public void What_was_typed_stays_with_what_is_wrong_with_it()
    {
        var form = Typed("half past", new TimeAnswer.Unreadable());

        var field = form.Find("input[name=typed]");
        field.GetAttribute("value").ShouldBe("half past");
        field.GetAttribute("aria-invalid").ShouldBe("true");
        form.Find($"#{field.GetAttribute("aria-describedby")}").TextContent.ShouldContain("does not read as a time");
        form.Find("label[for=typed-time]").TextContent.ShouldBe("Or type a time");
    }

    [Fact]
    public void Typed_time_that_is_not_offered_is_answered_with_real_ones()
    {
        var form = Typed(
            "tue 9",
            new TimeAnswer.NotOffered(Tuesday, new InviteeReason.Taken()) { Instead = [Slot(Tuesday)] }
        );

        form.Find("[role=alert] p").TextContent.ShouldBe("Tuesday 24 November, 10:00 is no longer free.");
        form.Find("[role=alert] a").GetAttribute("href").ShouldBe("/acme/ada/intro?start=2026-11-24T10:00:00Z");
        form.Find("[role=alert] a").TextContent.Trim().ShouldBe("Tue 24 November, 10:00");
    }

    [Fact]
    public void Typed_time_that_comes_twice_is_asked_about_with_both()
    {
        var choice = Choice(Query(zone: "America/New_York") with { Typed = "1 nov 1:30" });
        var first = Instant.FromUtc(2027, 11, 7, 5, 30);
        var answer = new TimeAnswer.Twice(new LocalDateTime(2027, 11, 7, 1, 30))
        {
            Instead = [Slot(first), Slot(first + Duration.FromHours(1))],
        };

        var notice = Render<AnswerNotice>(parameters =>
            parameters
                .Add(part => part.Answer, answer)
                .Add(part => part.Choice, choice)
                .Add(part => part.HostName, "Ada")
                .Add(part => part.Id, "typed")
        );

        notice.Find("p").TextContent.ShouldBe("01:30 comes twice on Sunday 7 November: the clocks go back then.");
        notice
            .FindAll("a")
            .Select(link => link.TextContent.Contains("(first) EDT", StringComparison.Ordinal))
            .ShouldBe([true, false]);
        notice.FindAll("a")[1].TextContent.ShouldContain("(second) EST");
    }

    [Fact]
    public void Skipped_time_is_said_to_be_none()
    {
        var notice = Typed("29 march 1:30", new TimeAnswer.Skipped(new LocalDateTime(2027, 3, 28, 1, 30)));

        notice
            .Find("[role=alert] p")
            .TextContent.ShouldBe(
                "There is no 01:30 on Sunday 28 March: the clocks go forward then, and leap over it."
            );
    }

    [Fact]
    public void Typed_time_is_asked_for_with_all_else_that_was_chosen()
    {
        var choice = Choice(Query(date: "2026-11-26", zone: "Europe/Paris", duration: "45") with { View = "list" });

        var form = Render<TypedTimeForm>(parameters =>
            parameters.Add(part => part.Choice, choice).Add(part => part.HostName, "Ada")
        );

        form.FindAll("input[type=hidden]")
            .Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}")
            .ShouldBe(["date=2026-11-26", "view=list", "duration=45", "zone=Europe/Paris"]);
    }

    private IRenderedComponent<TypedTimeForm> Typed(string text, TimeAnswer answer) =>
        Render<TypedTimeForm>(parameters =>
            parameters
                .Add(part => part.Choice, Choice(Query() with { Typed = text }))
                .Add(part => part.HostName, "Ada")
                .Add(part => part.Answer, answer)
        );

    private IRenderedComponent<WeekGrid> Week(params DayOfTimes[] days) =>
        Render<WeekGrid>(parameters =>
            parameters
                .Add(part => part.Week, new DaysOfTimes(ThisWeek, Monday, days))
                .Add(part => part.Choice, Choice(Query() with { View = "week" }))
        );

    private IRenderedComponent<PlainList> List(BookingQuery query) =>
        Render<PlainList>(parameters =>
            parameters
                .Add(
                    part => part.List,
                    new DaysOfTimes(
                        ThisWeek,
                        Monday,
                        [Day(Monday, new InviteeReason.Closed()), Day(Monday.PlusDays(1), Tuesday)]
                    )
                )
                .Add(part => part.Choice, Choice(query))
        );

    private static DayOfTimes Day(LocalDate date, InviteeReason reason) => new(date, [], [], reason);

    private static DayOfTimes Day(LocalDate date, params Instant[] starts) =>
        new(
            date,
            [.. starts.Select(start => SlotLine.Of(Slot(start), Zone("Europe/Lisbon"), Zone("Europe/Lisbon"), null))],
            [],
            null
        );
}
