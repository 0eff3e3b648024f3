using Bunit;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Tests.Features.Bookings;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Listing;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class BulkCancelDialogTests : IAsyncDisposable
{
    private readonly BunitContext _context = DashboardContext.Create();
    private readonly List<(BookingId Id, string Reason)> _asked = [];
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public BulkCancelDialogTests() => _dialogs = _context.Render<MudDialogProvider>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Every_row_is_cancelled_for_the_same_reason()
    {
        var rows = Rows(3);
        var answer = await AskAsync(rows, _ => new CancelBookingResult.Canceled());

        await TypeAsync("A train strike");
        await PressAsync("Cancel 3 bookings");

        (await answer).ShouldBe(3);
        _asked.ShouldBe([.. rows.Select(row => (row.Id, "A train strike"))]);
    }

    [Fact]
    public async Task What_could_not_be_cancelled_is_said_in_its_row_and_counted()
    {
        var rows = Rows(2);
        var answer = await AskAsync(
            rows,
            id =>
                id == rows[0].Id
                    ? new CancelBookingResult.AlreadyOver(BookingStatus.Completed)
                    : new CancelBookingResult.Canceled()
        );

        await PressAsync("Cancel 2 bookings");

        var lines = _dialogs.FindAll("li").Select(line => line.TextContent).ToList();
        lines[0].ShouldContain("already over: Completed");
        lines[1].ShouldContain("Cancelled");
        _dialogs.Find("[role=alert]").TextContent.ShouldStartWith("1 booking could not be cancelled");
        await PressAsync("Close");
        (await answer).ShouldBe(1);
    }

    [Fact]
    public async Task Reason_that_one_of_them_needs_is_asked_for_before_anything_is_done()
    {
        IReadOnlyList<HostBooking> rows = [.. Rows(2).Select((row, index) => row with { AsksForReason = index == 1 })];
        await AskAsync(rows, _ => new CancelBookingResult.Canceled());

        await PressAsync("Cancel 2 bookings");

        _dialogs.Find("[role=alert]").TextContent.ShouldBe("Please give a reason.");
        _asked.ShouldBeEmpty();
    }

    private static IReadOnlyList<HostBooking> Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(hour => ABooking.At(ABooking.Start + Duration.FromHours(hour)))];

    private async Task<Task<int?>> AskAsync(
        IReadOnlyList<HostBooking> rows,
        Func<BookingId, CancelBookingResult> answer
    )
    {
        var dialogs = _context.Services.GetRequiredService<IDialogService>();
        var asked = await _dialogs.InvokeAsync(() =>
            Task.FromResult(
                BulkCancelDialog.AskAsync(
                    dialogs,
                    rows,
                    DateTimeZone.Utc,
                    (id, reason) =>
                    {
                        _asked.Add((id, reason));
                        return Task.FromResult(answer(id));
                    }
                )
            )
        );
        _dialogs.WaitForElement("textarea");
        return asked;
    }

    private Task TypeAsync(string text) => _dialogs.InvokeAsync(() => _dialogs.Find("textarea").Input(text));

    private Task PressAsync(string name) =>
        _dialogs.InvokeAsync(() =>
            _dialogs.FindAll("button").Single(button => button.TextContent.Trim() == name).Click()
        );
}
