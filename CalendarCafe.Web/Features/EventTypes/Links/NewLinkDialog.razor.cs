using System.Diagnostics;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.EventTypes.Links;

public sealed partial class NewLinkDialog
{
    private int? _maxUses = LinkTerms.SingleUse.MaxUses;
    private int? _days;
    private string _note = "";
    private string? _problem;
    private string? _made;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required string EventTypeName { get; set; }

    /// <summary>Makes the link.</summary>
    [Parameter, EditorRequired]
    public required Func<LinkTerms, Task<CreateSchedulingLinkResult>> Act { get; set; }

    /// <summary>The whole address of a token.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> AddressOf { get; set; }

    public static async Task AskAsync(
        IDialogService dialogs,
        string eventTypeName,
        Func<LinkTerms, Task<CreateSchedulingLinkResult>> act,
        Func<string, string> addressOf
    )
    {
        var parameters = new DialogParameters<NewLinkDialog>
        {
            { dialog => dialog.EventTypeName, eventTypeName },
            { dialog => dialog.Act, act },
            { dialog => dialog.AddressOf, addressOf },
        };
        var dialog = await dialogs.ShowAsync<NewLinkDialog>(null, parameters);
        await dialog.Result;
    }

    private async Task CreateAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            Show(await Act(new(_maxUses, _days, _note)));
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

    private void Show(CreateSchedulingLinkResult result)
    {
        switch (result)
        {
            case CreateSchedulingLinkResult.Created created:
                _made = AddressOf(created.Token);
                break;
            case CreateSchedulingLinkResult.Invalid invalid:
                _problem = string.Join(' ', invalid.Problems.Select(Sentence));
                break;
            case CreateSchedulingLinkResult.TooMany tooMany:
                _problem = Texts["Refused_TooMany", tooMany.Limit];
                break;
            case CreateSchedulingLinkResult.NotFound:
                _problem = Texts["Refused_NotFound"];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private string Sentence(FieldProblem problem) =>
        $"{Texts[problem.Field switch { "maxUses" => "DialogUses", "days" => "DialogDays", _ => "DialogNote" }]}: {SharedTexts.Sentence(problem)}";
}
