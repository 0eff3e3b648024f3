using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Feeds;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Features.Bookings.Listing;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Roles;

internal static class BookingAttempts
{
    private static readonly Duration TwoHours = Duration.FromHours(2);

    public static IReadOnlyList<RoleAttempt> All { get; } =
    [
        RoleAttempt.Of<BookingListQueries>(
            "See bookings",
            async (stage, queries) =>
            {
                var id = await stage.BookedAsync();
                return (await ListAsync(stage, queries)).Any(row => row.Id == id);
            }
        ),
        RoleAttempt.Of<BookingListQueries>(
            "See who booked: names, addresses, answers and notes",
            async (stage, queries) =>
            {
                await stage.BookedAsync();
                return (await ListAsync(stage, queries)).Any(row => row.InviteeName == "Ines Carvalho");
            }
        ),
        RoleAttempt.Of<BookSlot>(
            "Book for someone",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Whose.Request(Tomorrow) with { By = stage.Actor }, stage.Cancellation)
                is BookSlotResult.Booked
        ),
        RoleAttempt.Of<CancelBooking>(
            "Cancel a booking",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, await stage.BookedAsync(), null, stage.Cancellation)
                is CancelBookingResult.Canceled
        ),
        RoleAttempt.Of<RescheduleBooking>(
            "Move a booking",
            async (stage, _) =>
                await stage.Site.MoveAsync(stage.Actor, await stage.BookedAsync(), Tomorrow + TwoHours)
                is RescheduleBookingResult.Moved
        ),
        RoleAttempt.Of<ReassignBooking>(
            "Give a booking to a colleague",
            async (stage, act) =>
                await act.ExecuteAsync(
                    stage.Actor,
                    new(await stage.BookedAsync(), stage.Admin.User.Id, 0, Anyway: true),
                    stage.Cancellation
                ) is ReassignBookingResult.Reassigned
        ),
        RoleAttempt.Of<ChangeLocation>(
            "Change the place of a booking",
            async (stage, act) =>
                await act.ExecuteAsync(
                    stage.Actor,
                    new(await stage.BookedAsync(), LocationKind.InPerson, "5, rue du Café", 0),
                    stage.Cancellation
                ) is ChangeLocationResult.Relocated
        ),
        RoleAttempt.Of<KeepNote>(
            "Keep a note on a booking",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, await stage.BookedAsync(), "", "Blue folder", stage.Cancellation)
                is KeepNoteResult.Kept
        ),
        RoleAttempt.Of<ApproveBooking>(
            "Approve a request",
            async (stage, _) =>
                await stage.Site.ApproveAsync(stage.Actor, await stage.AskedAsync()) is AnswerRequestResult.Answered
        ),
        RoleAttempt.Of<DeclineBooking>(
            "Decline a request",
            async (stage, _) =>
                await stage.Site.DeclineAsync(stage.Actor, await stage.AskedAsync()) is AnswerRequestResult.Answered
        ),
        new(
            "Say whether somebody came",
            [typeof(MarkNoShow), typeof(UndoNoShow), typeof(ReopenMeeting)],
            async stage =>
            {
                var id = await stage.BookedAsync();
                // The meeting is yet to come: whoever may say it at all is told that it is too early.
                OutcomeResult[] results =
                [
                    await stage.Get<MarkNoShow>().ExecuteAsync(stage.Actor, id, stage.Cancellation),
                    await stage.Get<UndoNoShow>().ExecuteAsync(stage.Actor, id, stage.Cancellation),
                    await stage.Get<ReopenMeeting>().ExecuteAsync(stage.Actor, id, stage.Cancellation),
                ];
                results.Select(result => result is OutcomeResult.NotFound).Distinct().ShouldHaveSingleItem();
                return results[0] is not OutcomeResult.NotFound;
            }
        ),
        RoleAttempt.Of<CancelSession>(
            "Cancel a group session",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, await stage.SeatedAsync(), "Ill, sorry.", stage.Cancellation)
                is CancelSessionResult.Canceled
        ),
        RoleAttempt.Of<ExportQueries>(
            "Save bookings as a file",
            async (stage, queries) =>
            {
                var id = await stage.BookedAsync();
                var export = await queries.DeskAsync(stage.Actor, stage.Cancellation);
                var lines = queries.EachAsync(export.ShouldNotBeNull(), new(), stage.Cancellation);
                return await lines.AnyAsync(line => line.Id == id, stage.Cancellation);
            }
        ),
        new(
            "Subscribe to bookings in a calendar program",
            [typeof(MakeCalendarFeed), typeof(RevokeCalendarFeed)],
            async stage =>
                stage.IsOwn
                && await stage.Get<MakeCalendarFeed>().ExecuteAsync(stage.Actor, stage.Cancellation) is not null
                && await stage.Get<RevokeCalendarFeed>().ExecuteAsync(stage.Actor, stage.Cancellation)
        ),
    ];

    private static async Task<IReadOnlyList<HostBooking>> ListAsync(RoleStage stage, BookingListQueries queries)
    {
        var found = await queries.ListAsync(stage.Actor, new(), stage.Desk.Zone, stage.Cancellation);
        return [.. found.Rows.Select(row => row.SeenFrom(stage.Desk))];
    }
}
