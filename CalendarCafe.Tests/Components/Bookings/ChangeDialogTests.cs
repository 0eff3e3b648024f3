using System.Globalization;
using Bunit;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class ChangeDialogTests
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly AnswerRequestResult Declined = new AnswerRequestResult.Answered(
        BookingId.New(),
        BookingStatus.Canceled,
        ABooking.Start,
        ABooking.Start + Duration.FromMinutes(30),
        Sequence: 0
    );
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Clocks are written as the reader's culture does.
    public ChangeDialogTests() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public async Task Declining_sends_the_reason_and_closes()
    {
        await using var context = DashboardContext.Create();
        string? given = null;
        var (dialogs, answer) = await AskAsync(
            context,
            services =>
                DeclineDialog.AskAsync(
                    services,
                    ABooking.At(ABooking.Start),
                    Lisbon,
                    reason =>
                    {
                        given = reason;
                        return Task.FromResult(Declined);
                    }
                )
        );

        await dialogs.Find("textarea").InputAsync("I am away");
        await Button(dialogs, "Decline the request").ClickAsync();

        (await answer).ShouldBeTrue();
        given.ShouldBe("I am away");
    }

    [Fact]
    public async Task Refused_answer_is_said_and_loses_nothing()
    {
        await using var context = DashboardContext.Create();
        var (dialogs, answer) = await AskAsync(
            context,
            services =>
                DeclineDialog.AskAsync(
                    services,
                    ABooking.At(ABooking.Start),
                    Lisbon,
                    _ =>
                        Task.FromResult<AnswerRequestResult>(new AnswerRequestResult.NotWaiting(BookingStatus.Canceled))
                )
        );

        await dialogs.Find("textarea").InputAsync("I am away");
        await Button(dialogs, "Decline the request").ClickAsync();

        Problem(dialogs).ShouldBe("This request was answered already: Cancelled.");
        dialogs.Find("textarea").GetAttribute("value").ShouldBe("I am away");
        answer.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Offered_time_is_taken_with_one_press()
    {
        await using var context = DashboardContext.Create();
        var offered = ABooking.Start + Duration.FromHours(2);
        var asked = new List<(Instant Start, bool Anyway)>();
        var (dialogs, answer) = await AskAsync(
            context,
            services => MoveDialog.AskAsync(services, Question([offered], asked, _ => Moved(offered)))
        );

        await Button(dialogs, "12:00").ClickAsync();
        await Button(dialogs, "Move the booking").ClickAsync();

        (await answer).ShouldBeTrue();
        asked.ShouldBe([(offered, false)]);
    }

    [Fact]
    public async Task Time_outside_the_rules_is_moved_to_only_after_a_word()
    {
        await using var context = DashboardContext.Create();
        var asked = new List<(Instant Start, bool Anyway)>();
        var (dialogs, answer) = await AskAsync(
            context,
            services =>
                MoveDialog.AskAsync(
                    services,
                    Question(
                        [],
                        asked,
                        anyway =>
                            anyway
                                ? Moved(ABooking.Start)
                                : new RescheduleBookingResult.NeedsConfirmation([new SlotReason.OutsideHours()])
                    )
                )
        );

        await dialogs.Find("#move-time").ChangeAsync("1015pm");
        await Button(dialogs, "Move the booking").ClickAsync();
        Problem(dialogs).ShouldBe("This is outside your hours.");
        await Button(dialogs, "Move it anyway").ClickAsync();

        (await answer).ShouldBeTrue();
        asked.Select(move => move.Anyway).ShouldBe([false, true]);
        asked[0].Start.ShouldBe(Instant.FromUtc(2026, 11, 23, 22, 15));
    }

    [Fact]
    public async Task What_is_no_time_of_day_is_said_and_stays_as_it_was_typed()
    {
        await using var context = DashboardContext.Create();
        var asked = new List<(Instant Start, bool Anyway)>();
        var (dialogs, _) = await AskAsync(
            context,
            services => MoveDialog.AskAsync(services, Question([], asked, _ => Moved(ABooking.Start)))
        );

        await dialogs.Find("#move-time").ChangeAsync("tea time");
        await Button(dialogs, "Move the booking").ClickAsync();

        Problem(dialogs).ShouldStartWith("This is no time of day.");
        dialogs.Find("#move-time").GetAttribute("value").ShouldBe("tea time");
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Day_without_a_time_leads_to_the_next_that_has_one()
    {
        await using var context = DashboardContext.Create();
        var next = new LocalDate(2026, 11, 26);
        var offered = Instant.FromUtc(2026, 11, 26, 14, 0);
        var asked = new List<(Instant Start, bool Anyway)>();
        var question = Question([], asked, _ => Moved(offered)) with
        {
            LookAsync = date => Task.FromResult(date == next ? new OfferedDay([offered], null) : new([], next)),
        };
        var (dialogs, answer) = await AskAsync(context, services => MoveDialog.AskAsync(services, question));

        await Button(dialogs, "Next: Thu 26 November").ClickAsync();
        await Button(dialogs, "14:00").ClickAsync();
        await Button(dialogs, "Move the booking").ClickAsync();

        (await answer).ShouldBeTrue();
        asked.ShouldBe([(offered, false)]);
    }

    [Fact]
    public async Task Hour_that_the_clocks_skip_is_not_taken()
    {
        await using var context = DashboardContext.Create();
        var asked = new List<(Instant Start, bool Anyway)>();
        var (dialogs, _) = await AskAsync(
            context,
            services => MoveDialog.AskAsync(services, Question([], asked, _ => Moved(ABooking.Start)))
        );

        await dialogs.Find("input[type=date]").ChangeAsync("2027-03-28");
        await dialogs.Find("#move-time").ChangeAsync("1:30");
        await Button(dialogs, "Move the booking").ClickAsync();

        Problem(dialogs).ShouldBe("The clocks skip this time on that day.");
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Colleague_is_chosen_and_told_of_before_it_is_given_away_outside_their_hours()
    {
        await using var context = DashboardContext.Create();
        Colleague[] colleagues =
        [
            new(UserId.New(), "Grace Hopper", ColleagueFit.Free),
            new(UserId.New(), "Alan Turing", ColleagueFit.Unusual),
            new(UserId.New(), "Mei Tanaka", ColleagueFit.Taken),
        ];
        var (dialogs, answer) = await AskAsync(
            context,
            services =>
                ReassignDialog.AskAsync(
                    services,
                    ABooking.At(ABooking.Start),
                    Lisbon,
                    colleagues,
                    (to, anyway) =>
                        Task.FromResult<ReassignBookingResult>(
                            anyway
                                ? new ReassignBookingResult.Reassigned(colleagues.Single(one => one.Id == to).Name)
                                : new ReassignBookingResult.NeedsConfirmation([new SlotReason.OutsideHours()])
                        )
                )
        );

        await Button(dialogs, "Give it away").ClickAsync();
        Problem(dialogs).ShouldBe("Choose who takes over.");
        var choices = dialogs.FindAll("input[type=radio]");
        choices[2].HasAttribute("disabled").ShouldBeTrue();
        await choices[1].ChangeAsync(colleagues[1].Id.ToString());
        await Button(dialogs, "Give it away").ClickAsync();
        Problem(dialogs).ShouldBe("They are free, but do not usually work then, or are away.");
        await Button(dialogs, "Give it away anyway").ClickAsync();

        (await answer).ShouldBe("Alan Turing");
    }

    private static MoveQuestion Question(
        IReadOnlyList<Instant> offered,
        List<(Instant Start, bool Anyway)> asked,
        Func<bool, RescheduleBookingResult> answer
    ) =>
        new(
            ABooking.At(ABooking.Start),
            Lisbon,
            ABooking.Start - Duration.FromHours(1),
            _ => Task.FromResult(new OfferedDay(offered, null)),
            (start, anyway) =>
            {
                asked.Add((start, anyway));
                return Task.FromResult(answer(anyway));
            }
        );

    private static RescheduleBookingResult Moved(Instant start) =>
        new RescheduleBookingResult.Moved(BookingStatus.Rescheduled, start, start + Duration.FromMinutes(30), 1);

    private static string Problem(IRenderedComponent<MudDialogProvider> dialogs) =>
        dialogs.Find("[role=alert]").TextContent;

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<MudDialogProvider> dialogs, string name) =>
        dialogs.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static async Task<(IRenderedComponent<MudDialogProvider> Dialogs, Task<T> Answer)> AskAsync<T>(
        BunitContext context,
        Func<IDialogService, Task<T>> askAsync
    )
    {
        var provider = context.Render<MudDialogProvider>();
        Task<T>? answer = null;
        await provider.InvokeAsync(() =>
        {
            answer = askAsync(context.Services.GetRequiredService<IDialogService>());
        });
        provider.WaitForElement("[role=alert]", Patience);
        return (provider, answer!); // set by the line above
    }
}
