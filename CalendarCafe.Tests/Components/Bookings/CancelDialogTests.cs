using Bunit;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Features.Bookings;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class CancelDialogTests
{
    [Fact]
    public async Task Reason_reaches_the_act_and_the_dialog_closes()
    {
        await using var context = DashboardContext.Create();
        string? given = null;
        var (dialogs, answer) = await AskAsync(
            context,
            reason =>
            {
                given = reason;
                return new CancelBookingResult.Canceled();
            }
        );

        await dialogs.Find("textarea").InputAsync("A train strike");
        await Button(dialogs, "Cancel the booking").ClickAsync();

        (await answer).ShouldBeTrue();
        given.ShouldBe("A train strike");
    }

    [Fact]
    public async Task Refusal_is_said_and_loses_nothing()
    {
        await using var context = DashboardContext.Create();
        var (dialogs, answer) = await AskAsync(
            context,
            _ => new CancelBookingResult.AlreadyOver(BookingStatus.Completed)
        );

        await dialogs.Find("textarea").InputAsync("A train strike");
        await Button(dialogs, "Cancel the booking").ClickAsync();

        dialogs.Find("[role=alert]").TextContent.ShouldBe("This booking is already over: Completed.");
        dialogs.Find("textarea").GetAttribute("value").ShouldBe("A train strike");
        answer.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Keeping_the_booking_calls_nothing()
    {
        await using var context = DashboardContext.Create();
        var (dialogs, answer) = await AskAsync(context, _ => throw new InvalidOperationException("It was to be kept."));

        await Button(dialogs, "Keep the booking").ClickAsync();

        (await answer).ShouldBeFalse();
    }

    [Fact]
    public async Task Event_type_that_wants_no_reason_is_asked_for_none()
    {
        await using var context = DashboardContext.Create();

        var (dialogs, _) = await AskAsync(
            context,
            _ => new CancelBookingResult.Canceled(),
            CancellationReasonPolicy.Never
        );

        dialogs.FindAll("textarea").ShouldBeEmpty();
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<MudDialogProvider> dialogs, string name) =>
        dialogs.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static async Task<(IRenderedComponent<MudDialogProvider> Dialogs, Task<bool> Answer)> AskAsync(
        BunitContext context,
        Func<string, CancelBookingResult> act,
        CancellationReasonPolicy reason = CancellationReasonPolicy.Optional
    )
    {
        var provider = context.Render<MudDialogProvider>();
        Task<bool>? answer = null;
        await provider.InvokeAsync(() =>
        {
            answer = CancelDialog.AskAsync(
                context.Services.GetRequiredService<IDialogService>(),
                ABooking.Details(reason: reason),
                DateTimeZone.Utc,
                typed => Task.FromResult(act(typed))
            );
        });
        return (provider, answer!); // set by the line above
    }
}
