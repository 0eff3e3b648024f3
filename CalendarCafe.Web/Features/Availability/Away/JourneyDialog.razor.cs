using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Availability.Away;

public sealed partial class JourneyDialog
{
    private string _first = "";
    private string _last = "";
    private string _zone = "";
    private string? _problem;
    private Dictionary<string, string> _problems = [];
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    /// <summary>What is changed; null for a new one.</summary>
    [Parameter]
    public AwaySheet.Journey? Journey { get; set; }

    /// <summary>What is chosen at first.</summary>
    [Parameter, EditorRequired]
    public required string Zone { get; set; }

    [Parameter, EditorRequired]
    public required Func<LocalDate?, LocalDate?, string, Task<SaveAwayResult>> Act { get; set; }

    /// <summary>Whether it was saved.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        AwaySheet.Journey? journey,
        string zone,
        Func<LocalDate?, LocalDate?, string, Task<SaveAwayResult>> act
    )
    {
        var parameters = new DialogParameters<JourneyDialog>
        {
            { dialog => dialog.Journey, journey },
            { dialog => dialog.Zone, journey?.TimeZone ?? zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<JourneyDialog>(null, parameters, new() { MaxWidth = MaxWidth.ExtraSmall });
        return await dialog.Result is { Canceled: false };
    }

    protected override void OnInitialized()
    {
        _zone = Zone;
        if (Journey is { } journey)
        {
            _first = LocalDatePattern.Iso.Format(journey.Dates.Start);
            _last = LocalDatePattern.Iso.Format(journey.Dates.End);
        }
    }

    private async Task SaveAsync()
    {
        _isRunning = true;
        (_problem, _problems) = (null, []);
        try
        {
            var result = await Act(AwayDialogs.Read(_first), AwayDialogs.Read(_last), _zone);
            switch (result)
            {
                case SaveAwayResult.Saved:
                    Dialog.Close(DialogResult.Ok(true));
                    break;
                case SaveAwayResult.Invalid invalid:
                    _problems = invalid.Problems.ToDictionary(each => each.Field, FieldTexts.Sentence);
                    break;
                case SaveAwayResult.Overlaps:
                    _problems = new() { [AwayDates.First] = AwayDialogs.Refusal(Texts, result) };
                    break;
                default:
                    _problem = AwayDialogs.Refusal(Texts, result);
                    break;
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
