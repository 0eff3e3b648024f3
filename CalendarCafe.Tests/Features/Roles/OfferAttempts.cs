using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Availability.Away;
using CalendarCafe.Web.Features.Availability.Editor;
using CalendarCafe.Web.Features.Availability.Schedules;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Links;
using CalendarCafe.Web.Features.EventTypes.Listing;
using CalendarCafe.Web.Features.Pictures;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>What people offer: event types, links and hours; and what they say of themselves.</summary>
internal static class OfferAttempts
{
    private static readonly LocalDate Day = new(2026, 4, 6);

    public static IReadOnlyList<RoleAttempt> All { get; } =
    [
        RoleAttempt.Of<EventTypeListQueries>(
            "See event types",
            async (stage, queries) =>
                (await queries.OfMemberAsync(stage.Actor, stage.Cancellation)).Any(row =>
                    row.Id == stage.Whose.EventType.Id
                )
        ),
        RoleAttempt.OfOwn<CreateEventType>(
            "Make an event type",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, SomeTerms.Intro, stage.Cancellation)
                is CreateEventTypeResult.Created
        ),
        RoleAttempt.Of<SaveEventType>(
            "Change an event type",
            async (stage, act) =>
            {
                var id = stage.Whose.EventType.Id;
                var found = await stage.Get<EditorQueries>().FindAsync(stage.Maker, id, stage.Cancellation);
                var terms = found.ShouldNotBeNull().Terms;
                var draft = terms with { Name = "A longer call" };
                return await act.ExecuteAsync(stage.Actor, id, terms, draft, stage.Cancellation)
                    is SaveEventTypeResult.Saved;
            }
        ),
        RoleAttempt.Of<DuplicateEventType>(
            "Copy an event type",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, stage.Whose.EventType.Id, "A copy", stage.Cancellation)
                is CreateEventTypeResult.Created
        ),
        new(
            "Switch an event type on and off, or hide it",
            [typeof(SwitchEventType), typeof(MoveEventType)],
            async stage =>
            {
                var id = stage.Whose.EventType.Id;
                var isMoved = await stage.Get<MoveEventType>().ExecuteAsync(stage.Actor, id, true, stage.Cancellation);
                var isSwitched = await stage
                    .Get<SwitchEventType>()
                    .ExecuteAsync(stage.Actor, id, EventTypeSwitch.Off, stage.Cancellation);
                return isSwitched || isMoved;
            }
        ),
        new(
            "Delete an event type, or bring it back",
            [typeof(DeleteEventType), typeof(RestoreEventType)],
            async stage =>
            {
                var id = stage.Whose.EventType.Id;
                var isGone = await stage.Get<DeleteEventType>().ExecuteAsync(stage.Actor, id, stage.Cancellation);
                await stage.Get<DeleteEventType>().ExecuteAsync(stage.Maker, id, stage.Cancellation);
                var back = await stage.Get<RestoreEventType>().ExecuteAsync(stage.Actor, id, stage.Cancellation);
                (back is RestoreEventTypeResult.Restored).ShouldBe(isGone);
                return isGone;
            }
        ),
        RoleAttempt.Of<LinkQueries>(
            "See links",
            async (stage, queries) =>
                (await queries.OfMemberAsync(stage.Actor, stage.Cancellation)).Any(row =>
                    row.Id == stage.Whose.EventType.Id
                )
        ),
        RoleAttempt.Of<CreateSchedulingLink>(
            "Make a link",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, stage.Whose.EventType.Id, LinkTerms.SingleUse, stage.Cancellation)
                is CreateSchedulingLinkResult.Created
        ),
        RoleAttempt.Of<RevokeSchedulingLink>(
            "Take a link back",
            async (stage, act) =>
            {
                var made = await stage
                    .Get<CreateSchedulingLink>()
                    .ExecuteAsync(stage.Maker, stage.Whose.EventType.Id, LinkTerms.SingleUse, stage.Cancellation);
                var id = made.ShouldBeOfType<CreateSchedulingLinkResult.Created>().Id;
                return await act.ExecuteAsync(stage.Actor, id, stage.Cancellation);
            }
        ),
        RoleAttempt.Of<SaveSchedule>(
            "Change working hours",
            async (stage, act) =>
            {
                var content = new ScheduleContent("Fewer hours", "Europe/Paris", [], []);
                var id = stage.Whose.Schedule.Id;
                return await act.ExecuteAsync(stage.Actor, id, 0, content, stage.Cancellation)
                    is SaveScheduleResult.Saved;
            }
        ),
        new(
            "Add, copy, delete or bring back working hours",
            [
                typeof(CreateSchedule),
                typeof(DuplicateSchedule),
                typeof(DeleteSchedule),
                typeof(RestoreSchedule),
                typeof(MakeDefaultSchedule),
            ],
            TryHoursAsync
        ),
        new(
            "Be away: days off, travel, public holidays",
            [
                typeof(SaveOutOfOffice),
                typeof(RemoveOutOfOffice),
                typeof(SaveTravel),
                typeof(RemoveTravel),
                typeof(KeepHolidays),
                typeof(DropHolidays),
            ],
            TryToBeAwayAsync
        ),
        new(
            "Change a profile, and its photo",
            [typeof(ChangeProfile), typeof(ChangePhoto)],
            async stage =>
            {
                var wanted = new ChangeProfileRequest(
                    "Selma Other",
                    "selma",
                    "Europe/Paris",
                    "en",
                    nameof(ClockHours.ByLanguage),
                    nameof(WeekStart.ByLanguage)
                );
                return stage.IsOwn
                    && await stage.Get<ChangeProfile>().ExecuteAsync(stage.Actor, wanted, stage.Cancellation)
                        is ChangeProfileResult.Changed
                    && await stage.Get<ChangePhoto>().ExecuteAsync(stage.Actor, file: null, stage.Cancellation)
                        is ChangePictureResult.Changed;
            }
        ),
    ];

    private static async Task<bool> TryHoursAsync(RoleStage stage)
    {
        var (whose, actor, cancellation) = (stage.Whose.Schedule.Id, stage.Actor, stage.Cancellation);
        var copied = await stage.Get<DuplicateSchedule>().ExecuteAsync(actor, whose, "Evenings", cancellation);
        var isCopied = copied is CreateScheduleResult.Created;
        var isDefault = await stage.Get<MakeDefaultSchedule>().ExecuteAsync(actor, whose, cancellation) is not null;
        var isDeletable =
            await stage.Get<DeleteSchedule>().ExecuteAsync(actor, whose, cancellation)
            is not DeleteScheduleResult.NotFound;
        var isRestored = await stage.Get<RestoreSchedule>().ExecuteAsync(actor, whose, [], cancellation);
        new[] { isDefault, isDeletable, isRestored }.ShouldAllBe(answer => answer == isCopied);
        var created = await stage.Get<CreateSchedule>().ExecuteAsync(actor, "Mornings", "Europe/Paris", cancellation);
        (created is CreateScheduleResult.Created).ShouldBe(stage.Actor.MayEdit);
        return isCopied;
    }

    private static async Task<bool> TryToBeAwayAsync(RoleStage stage)
    {
        if (!stage.IsOwn)
        {
            return false; // there is no way to say it of another
        }

        var (actor, cancellation) = (stage.Actor, stage.Cancellation);
        SaveAwayResult[] results =
        [
            await stage.Get<SaveOutOfOffice>().ExecuteAsync(actor, null, new(Day, Day, null, null), cancellation),
            await stage.Get<SaveTravel>().ExecuteAsync(actor, null, Day, Day, "Asia/Tokyo", cancellation),
            await stage.Get<KeepHolidays>().ExecuteAsync(actor, "FR", null, true, null, cancellation),
        ];
        results.Select(result => result is SaveAwayResult.Saved).Distinct().ShouldHaveSingleItem();
        return results[0] is SaveAwayResult.Saved;
    }
}
