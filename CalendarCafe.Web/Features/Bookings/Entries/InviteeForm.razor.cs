using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings.Entries;

public sealed partial class InviteeForm
{
    public const string FormName = "book";

    [Parameter, EditorRequired]
    public required BookingChoice Choice { get; set; }

    /// <summary>Null when the form was sent without a time: it has to be chosen again.</summary>
    [Parameter, EditorRequired]
    public Instant? Start { get; set; }

    [Parameter, EditorRequired]
    public required BookableEventType EventType { get; set; }

    [Parameter, EditorRequired]
    public required InviteeEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnBook { get; set; }

    [Parameter]
    public IReadOnlyList<ShownProblem> Problems { get; set; } = [];

    /// <summary>Times to choose instead of one that is gone.</summary>
    [Parameter]
    public IReadOnlyList<SlotOffer> Nearest { get; set; } = [];

    /// <summary>False while the time is known to be gone.</summary>
    [Parameter]
    public bool CanBook { get; set; } = true;

    /// <summary>Where a code was mailed just now, if one was.</summary>
    [Parameter]
    public string? CodeSentTo { get; set; }

    private bool AsksForCode =>
        EventType.ChecksEmail
        && (CodeSentTo is not null || Entry.Code.Length > 0 || ProblemOf(InviteeEntry.CodeField) is not null);

    /// <summary>What is being booked, and what was answered to the last try.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Who confirms what is asked for here; null where it is booked at once.</summary>
    private string? HostWhoApproves => EventType.RequiresApproval ? EventType.HostName : null;

    private string Note =>
        EventType.ChecksEmail && !AsksForCode ? Texts["BookNoteCode"]
        : HostWhoApproves is { } approving ? Texts["RequestNote", approving]
        : Texts["BookNote"];

    private IReadOnlyList<AskedQuestion> Questions => EventType.Questions;

    public static string IdOf(string field) => $"field-{field.Replace('.', '-')}";

    private static string ProblemIdOf(string field) => $"{IdOf(field)}-problem";

    private bool IsSameDay(SlotOffer slot) => slot.StartsAt.InZone(Choice.Zone).Date == Start?.InZone(Choice.Zone).Date;

    private string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Sentence;

    private string? InvalidOf(string field) => ProblemOf(field) is null ? null : "true";

    private string? DescribedBy(string field) => ProblemOf(field) is null ? null : ProblemIdOf(field);

    private string LabelOf(string field) =>
        field switch
        {
            InviteeEntry.NameField => Texts["Name"],
            InviteeEntry.EmailField => Texts["Email"],
            InviteeEntry.LocationField => Texts["ChoosePlace"],
            InviteeEntry.PhoneField => Texts["Phone", EventType.HostName],
            InviteeEntry.CodeField => Texts["Code"],
            InviteeEntry.GuestsField => Texts["Guests"],
            _ => Questions.FirstOrDefault(question => InviteeEntry.FieldOf(question.Id) == field)?.Label
                ?? Texts["Form"],
        };
}
