using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Availability.Away;

public sealed partial class AbsenceDialog
{
    private string _first = "";
    private string _last = "";
    private string _note = "";
    private string _cover = "";
    private string? _problem;
    private Dictionary<string, string> _problems = [];
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    /// <summary>What is changed; null for a new one.</summary>
    [Parameter]
    public AwaySheet.Absence? Absence { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AwaySheet.Colleague> Colleagues { get; set; }

    [Parameter, EditorRequired]
    public required Func<AwayTerms, Task<SaveAwayResult>> Act { get; set; }

    /// <summary>Whether it was saved.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        AwaySheet.Absence? absence,
        IReadOnlyList<AwaySheet.Colleague> colleagues,
        Func<AwayTerms, Task<SaveAwayResult>> act
    )
    {
        var parameters = new DialogParameters<AbsenceDialog>
        {
            { dialog => dialog.Absence, absence },
            { dialog => dialog.Colleagues, colleagues },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<AbsenceDialog>(null, parameters, new() { MaxWidth = MaxWidth.ExtraSmall });
        return await dialog.Result is { Canceled: false };
    }

    protected override void OnInitialized()
    {
        if (Absence is { } absence)
        {
            _first = LocalDatePattern.Iso.Format(absence.Dates.Start);
            _last = LocalDatePattern.Iso.Format(absence.Dates.End);
            _note = absence.Note ?? "";
            _cover = absence.CoveredBy?.ToString() ?? "";
        }
    }

    private async Task SaveAsync()
    {
        _isRunning = true;
        (_problem, _problems) = (null, []);
        try
        {
            var cover = Guid.TryParse(_cover, out var id) ? new UserId(id) : default(UserId?);
            var result = await Act(new(AwayDialogs.Read(_first), AwayDialogs.Read(_last), _note, cover));
            if (result is SaveAwayResult.Saved)
            {
                Dialog.Close(DialogResult.Ok(true));
            }
            else if (result is SaveAwayResult.Invalid invalid)
            {
                _problems = invalid.Problems.ToDictionary(each => each.Field, FieldTexts.Sentence);
            }
            else
            {
                _problem = AwayDialogs.Refusal(Texts, result);
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["Refused_Away"];
        }
        finally
        {
            _isRunning = false;
        }
    }
}
