using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Availability.Schedules;

public sealed partial class DeleteScheduleDialog
{
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required ListedSchedule Schedule { get; set; }

    [Parameter, EditorRequired]
    public required Func<Task<DeleteScheduleResult>> Act { get; set; }

    private List<string> Kept => [.. Schedule.Uses.Where(use => use.IsWithin).Select(use => use.Name)];

    /// <summary>Which event types followed what was deleted; null where it was kept.</summary>
    public static async Task<IReadOnlyList<EventTypeId>?> AskAsync(
        IDialogService dialogs,
        ListedSchedule schedule,
        Func<Task<DeleteScheduleResult>> act
    )
    {
        var parameters = new DialogParameters<DeleteScheduleDialog>
        {
            { dialog => dialog.Schedule, schedule },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<DeleteScheduleDialog>(
            null,
            parameters,
            new() { MaxWidth = MaxWidth.ExtraSmall }
        );
        return await dialog.Result is { Canceled: false, Data: DeleteScheduleResult.Deleted deleted }
            ? deleted.Followers
            : null;
    }

    private async Task DeleteAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            var result = await Act();
            if (result is DeleteScheduleResult.Deleted)
            {
                Dialog.Close(DialogResult.Ok(result));
                return;
            }

            _problem = result switch
            {
                DeleteScheduleResult.Needed needed => Texts["DeleteNeeded", string.Join(", ", needed.EventTypes)],
                DeleteScheduleResult.IsDefault => Texts["DeleteDefault"],
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
