using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Availability.Schedules;

public sealed partial class NewScheduleDialog
{
    private string _name = "";
    private string _zone = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    /// <summary>What is chosen at first.</summary>
    [Parameter, EditorRequired]
    public required string Zone { get; set; }

    [Parameter, EditorRequired]
    public required Func<string, string, Task<CreateScheduleResult>> Act { get; set; }

    /// <summary>The schedule that was made, or null.</summary>
    public static async Task<AvailabilityScheduleId?> AskAsync(
        IDialogService dialogs,
        string zone,
        Func<string, string, Task<CreateScheduleResult>> act
    )
    {
        var parameters = new DialogParameters<NewScheduleDialog>
        {
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<NewScheduleDialog>(
            null,
            parameters,
            new() { MaxWidth = MaxWidth.ExtraSmall }
        );
        return await dialog.Result is { Canceled: false, Data: AvailabilityScheduleId made } ? made : null;
    }

    protected override void OnInitialized() => _zone = Zone;

    private async Task CreateAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            var result = await Act(_name, _zone);
            if (result is CreateScheduleResult.Created created)
            {
                Dialog.Close(DialogResult.Ok(created.Id));
                return;
            }

            _problem = result switch
            {
                CreateScheduleResult.Invalid invalid => SharedTexts.Sentence(invalid.Problems[0]),
                CreateScheduleResult.TooMany tooMany => Texts["Refused_TooMany", tooMany.Limit],
                _ => Texts["Refused_NotFound"],
            };
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
