using Bunit;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class SessionRowTests
{
    private static readonly LocalDate Day = new(2026, 11, 23);

    [Fact]
    public async Task Bookings_of_one_session_are_one_row_that_names_everybody()
    {
        await using var context = DashboardContext.Create();

        var section = Render(context, Role.Owner, Session(minimum: null), "Ines Carvalho", "Jakub Nowak");

        section.FindAll("tbody tr").ShouldHaveSingleItem();
        section
            .FindAll("[aria-label=Attendees] a")
            .Select(link => link.TextContent)
            .ShouldBe(["Ines Carvalho", "Jakub Nowak"]);
        section.Markup.ShouldContain("2 of 6 seats taken");
        section.Markup.ShouldNotContain("at least");
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task Too_few_are_warned_of(int minimum, bool isWarned)
    {
        await using var context = DashboardContext.Create();

        var section = Render(context, Role.Owner, Session(minimum), "Ines Carvalho", "Jakub Nowak");

        section.Markup.Contains($"2 of at least {minimum}", StringComparison.Ordinal).ShouldBe(isWarned);
    }

    [Fact]
    public async Task Button_calls_off_the_whole_session_and_viewers_have_none()
    {
        await using var context = DashboardContext.Create();
        AgendaMeeting? asked = null;
        var section = Render(context, Role.Owner, Session(minimum: null), "Ines Carvalho", "Jakub Nowak");
        section.Render(parts => parts.Add(part => part.CancelSession, meeting => asked = meeting));

        await section.Find("button[aria-label^='Cancel session Intro call']").ClickAsync();

        asked.ShouldNotBeNull().Bookings.Count.ShouldBe(2);
        Render(context, Role.Viewer, Session(minimum: null), "Ines Carvalho").FindAll("button").ShouldBeEmpty();
    }

    private static HostSession Session(int? minimum) => new(GroupSessionId.New(), Taken: 2, Capacity: 6, minimum);

    private static IRenderedComponent<AgendaDaySection> Render(
        BunitContext context,
        Role role,
        HostSession session,
        params string[] names
    ) =>
        context.Render<AgendaDaySection>(parts =>
            parts
                .Add(
                    part => part.Day,
                    new AgendaDay(
                        Day,
                        [
                            .. names.Select(name =>
                                ABooking.At(ABooking.Start) with
                                {
                                    InviteeName = name,
                                    Session = session,
                                }
                            ),
                        ]
                    )
                )
                .Add(part => part.Desk, ADesk.Of(role))
                .Add(part => part.Today, Day)
                .Add(part => part.Cancel, _ => { })
                .Add(part => part.CancelSession, _ => { })
        );
}
