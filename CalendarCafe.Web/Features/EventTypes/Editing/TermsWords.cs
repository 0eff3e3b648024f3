using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What a version says of one field, so that two can be told apart by reading.</summary>
public sealed class TermsWords(IStringLocalizer<EditorTexts> texts, RuleWords rules)
{
    public string Name(TermsField field) => texts[$"Field_{field}"];

    public string Value(TermsField field, EventTypeTerms terms, IReadOnlyList<OfferedSchedule> schedules) =>
        field switch
        {
            TermsField.Name => terms.Name,
            TermsField.Description => Text(terms.Description),
            TermsField.Kind => texts[$"Kind_{terms.Kind}"],
            TermsField.Durations => rules.Lengths(terms),
            TermsField.Seats => Seats(terms),
            TermsField.Color => Text(terms.Color),
            TermsField.Schedule => Schedule(terms, schedules),
            TermsField.Starts => Starts(terms),
            TermsField.BufferBefore => Length(terms.BufferBefore),
            TermsField.BufferAfter => Length(terms.BufferAfter),
            TermsField.Notice => Length(terms.MinimumNotice),
            TermsField.Horizon => rules.Horizon(terms),
            TermsField.Limits => Text(string.Join(", ", terms.Limits.Select(rules.Limit))),
            TermsField.FirstOfDay => YesOrNo(terms.IsFirstOfDayOnly),
            TermsField.Packing => YesOrNo(terms.PacksAroundMeetings),
            TermsField.MostPerInvitee => terms.MostPerInvitee is { } most
                ? texts.Plural("PerInvitee", most)
                : texts["None"],
            TermsField.Questions => Text(string.Join(" / ", terms.Questions.Select(Question))),
            TermsField.Locations => string.Join(", ", terms.Locations.Select(Place)),
            TermsField.Approval => terms.RequiresApproval
                ? texts["ApprovalWithin", rules.Length(terms.ApprovalWindow)]
                : texts["No"],
            TermsField.CancellationReason => texts[$"Reason_{terms.CancellationReason}"],
            TermsField.CancellationNotice => Length(terms.CancellationNotice),
            TermsField.ReschedulingNotice => Length(terms.ReschedulingNotice),
            TermsField.Guests => YesOrNo(terms.AllowsGuests),
            TermsField.EmailCheck => YesOrNo(terms.ChecksEmail),
            TermsField.Instructions => Text(terms.Instructions),
            TermsField.Slug => terms.Slug,
            TermsField.Hidden => YesOrNo(terms.IsHidden),
            TermsField.Redirect => Redirect(terms),
        };

    private string Text(string? text) => string.IsNullOrEmpty(text) ? texts["None"] : text;

    private string YesOrNo(bool isSo) => texts[isSo ? "Yes" : "No"];

    private string Length(Duration length) => length == Duration.Zero ? texts["None"] : rules.Length(length);

    private string Seats(EventTypeTerms terms) =>
        !terms.IsGroup ? texts["None"]
        : terms.MinimumSeats is { } least ? $"{texts.Plural("Seats", terms.Capacity)}, {texts["AtLeast", least]}"
        : texts.Plural("Seats", terms.Capacity);

    private string Starts(EventTypeTerms terms) =>
        string.Join(
            ", ",
            terms.StartIncrement is { } step ? texts["StartsEvery", rules.Length(step)] : texts["StartsByLength"],
            texts[$"Alignment_{terms.Alignment}"]
        );

    private string Schedule(EventTypeTerms terms, IReadOnlyList<OfferedSchedule> schedules) =>
        terms.ScheduleId is not { } id ? texts["DefaultSchedule"]
        : schedules.FirstOrDefault(schedule => schedule.Id == id) is { } known ? known.Name
        : texts["GoneSchedule"];

    private string Question(QuestionTerms question) =>
        string.Join(
            " ",
            new[]
            {
                question.Label,
                $"({texts[$"Type_{question.Type}"]}{(question.IsRequired ? $", {texts["IsRequired"]}" : "")})",
                question.Placeholder,
                string.Join(", ", question.Options),
            }.Where(part => !string.IsNullOrEmpty(part))
        );

    private string Place(MeetingPlace place) =>
        place.Value is { } value ? $"{rules.Place(place.Kind)} ({value})" : rules.Place(place.Kind);

    private string Redirect(EventTypeTerms terms) =>
        terms.RedirectUrl.Length > 0 && terms.RedirectSaysWho
            ? $"{terms.RedirectUrl}, {texts["SaysWho"]}"
            : Text(terms.RedirectUrl);
}
