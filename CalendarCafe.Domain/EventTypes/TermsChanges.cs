namespace CalendarCafe.Domain.EventTypes;

/// <summary>In what two versions of an event type differ.</summary>
public static class TermsChanges
{
    public static IReadOnlyList<TermsField> Between(EventTypeTerms before, EventTypeTerms after) =>
        before == after ? [] : [.. Enum.GetValues<TermsField>().Where(field => !AreSame(field, before, after))];

    private static bool AreSame(TermsField field, EventTypeTerms one, EventTypeTerms other) =>
        field switch
        {
            TermsField.Name => one.Name == other.Name,
            TermsField.Description => one.Description == other.Description,
            TermsField.Kind => one.Kind == other.Kind,
            TermsField.Durations => one.Durations.SequenceEqual(other.Durations),
            TermsField.Seats => SeatsOf(one) == SeatsOf(other),
            TermsField.Color => one.Color == other.Color,
            TermsField.Schedule => one.ScheduleId == other.ScheduleId,
            TermsField.Starts => (one.StartIncrement, one.Alignment) == (other.StartIncrement, other.Alignment),
            TermsField.BufferBefore => one.BufferBefore == other.BufferBefore,
            TermsField.BufferAfter => one.BufferAfter == other.BufferAfter,
            TermsField.Notice => one.MinimumNotice == other.MinimumNotice,
            TermsField.Horizon => HorizonOf(one) == HorizonOf(other),
            TermsField.Limits => one.Limits.SequenceEqual(other.Limits),
            TermsField.FirstOfDay => one.IsFirstOfDayOnly == other.IsFirstOfDayOnly,
            TermsField.Packing => one.PacksAroundMeetings == other.PacksAroundMeetings,
            TermsField.MostPerInvitee => one.MostPerInvitee == other.MostPerInvitee,
            TermsField.Questions => AreSame(one.Questions, other.Questions),
            TermsField.Locations => one.Locations.SequenceEqual(other.Locations),
            TermsField.Approval => ApprovalOf(one) == ApprovalOf(other),
            TermsField.CancellationReason => one.CancellationReason == other.CancellationReason,
            TermsField.CancellationNotice => one.CancellationNotice == other.CancellationNotice,
            TermsField.ReschedulingNotice => one.ReschedulingNotice == other.ReschedulingNotice,
            TermsField.Guests => one.AllowsGuests == other.AllowsGuests,
            TermsField.EmailCheck => one.ChecksEmail == other.ChecksEmail,
            TermsField.Instructions => one.Instructions == other.Instructions,
            TermsField.Slug => one.Slug == other.Slug,
            TermsField.Hidden => one.IsHidden == other.IsHidden,
            TermsField.Redirect => (one.RedirectUrl, one.RedirectSaysWho) == (other.RedirectUrl, other.RedirectSaysWho),
        };

    private static bool AreSame(IReadOnlyList<QuestionTerms> ones, IReadOnlyList<QuestionTerms> others) =>
        ones.Count == others.Count && ones.Zip(others).All(pair => pair.First.IsSameAs(pair.Second));

    // What has no meaning for the kind does not differ.
    private static (int, int?, bool)? SeatsOf(EventTypeTerms terms) =>
        terms.IsGroup ? (terms.Capacity, terms.MinimumSeats, terms.ShowsSeatsLeft) : null;

    private static (HorizonKind, int, LocalDate?, LocalDate?) HorizonOf(EventTypeTerms terms) =>
        terms.HorizonKind == HorizonKind.Dates
            ? (HorizonKind.Dates, 0, terms.HorizonFirst, terms.HorizonLast)
            : (terms.HorizonKind, terms.HorizonDays, null, null);

    private static Duration? ApprovalOf(EventTypeTerms terms) => terms.RequiresApproval ? terms.ApprovalWindow : null;
}
