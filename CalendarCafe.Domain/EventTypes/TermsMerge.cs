namespace CalendarCafe.Domain.EventTypes;

/// <summary>Two versions of an event type that were edited from one.</summary>
public static class TermsMerge
{
    /// <summary>In what both differ from what they were edited from, and from each other.</summary>
    public static IReadOnlyList<TermsField> Clashes(EventTypeTerms from, EventTypeTerms mine, EventTypeTerms theirs) =>
        [
            .. TermsChanges
                .Between(from, mine)
                .Intersect(TermsChanges.Between(from, theirs))
                .Intersect(TermsChanges.Between(mine, theirs)),
        ];

    /// <summary>What either changed; mine, where both changed the same.</summary>
    public static EventTypeTerms Of(EventTypeTerms from, EventTypeTerms mine, EventTypeTerms theirs) =>
        TermsChanges.Between(from, mine).Aggregate(theirs, (merged, field) => Take(field, merged, mine));

    private static EventTypeTerms Take(TermsField field, EventTypeTerms into, EventTypeTerms mine) =>
        field switch
        {
            TermsField.Name => into with { Name = mine.Name },
            TermsField.Description => into with { Description = mine.Description },
            TermsField.Kind => into with { Kind = mine.Kind },
            TermsField.Durations => into with { Durations = mine.Durations },
            TermsField.Seats => into with
            {
                Capacity = mine.Capacity,
                MinimumSeats = mine.MinimumSeats,
                ShowsSeatsLeft = mine.ShowsSeatsLeft,
            },
            TermsField.Color => into with { Color = mine.Color },
            TermsField.Schedule => into with { ScheduleId = mine.ScheduleId },
            TermsField.Starts => into with { StartIncrement = mine.StartIncrement, Alignment = mine.Alignment },
            TermsField.BufferBefore => into with { BufferBefore = mine.BufferBefore },
            TermsField.BufferAfter => into with { BufferAfter = mine.BufferAfter },
            TermsField.Notice => into with { MinimumNotice = mine.MinimumNotice },
            TermsField.Horizon => into with
            {
                HorizonKind = mine.HorizonKind,
                HorizonDays = mine.HorizonDays,
                HorizonFirst = mine.HorizonFirst,
                HorizonLast = mine.HorizonLast,
            },
            TermsField.Limits => into with { Limits = mine.Limits },
            TermsField.FirstOfDay => into with { IsFirstOfDayOnly = mine.IsFirstOfDayOnly },
            TermsField.Packing => into with { PacksAroundMeetings = mine.PacksAroundMeetings },
            TermsField.MostPerInvitee => into with { MostPerInvitee = mine.MostPerInvitee },
            TermsField.Questions => into with { Questions = mine.Questions },
            TermsField.Locations => into with { Locations = mine.Locations },
            TermsField.Approval => into with
            {
                RequiresApproval = mine.RequiresApproval,
                ApprovalWindow = mine.ApprovalWindow,
            },
            TermsField.CancellationReason => into with { CancellationReason = mine.CancellationReason },
            TermsField.CancellationNotice => into with { CancellationNotice = mine.CancellationNotice },
            TermsField.ReschedulingNotice => into with { ReschedulingNotice = mine.ReschedulingNotice },
            TermsField.Guests => into with { AllowsGuests = mine.AllowsGuests },
            TermsField.EmailCheck => into with { ChecksEmail = mine.ChecksEmail },
            TermsField.Instructions => into with { Instructions = mine.Instructions },
            TermsField.Slug => into with { Slug = mine.Slug },
            TermsField.Hidden => into with { IsHidden = mine.IsHidden },
            TermsField.Redirect => into with { RedirectUrl = mine.RedirectUrl, RedirectSaysWho = mine.RedirectSaysWho },
        };
}
