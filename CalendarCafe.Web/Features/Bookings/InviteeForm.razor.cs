using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings;

public sealed partial class InviteeForm
{
    public const string FormName = "book";

    [Parameter, EditorRequired]
    public required BookingChoice Choice { get; set; }

    /// <summary>Null when the form was sent without a time: it has to be chosen again.</summary>
    [Parameter, EditorRequired]
    public Instant? Start { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AskedQuestion> Questions { get; set; }

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

    /// <summary>Who confirms what is asked for here; null where it is booked at once.</summary>
    [Parameter]
    public string? HostWhoApproves { get; set; }

    /// <summary>What is being booked, and what was answered to the last try.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

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
            _ => Questions.FirstOrDefault(question => InviteeEntry.FieldOf(question.Id) == field)?.Label
                ?? Texts["Form"],
        };
}
