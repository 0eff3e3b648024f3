using CalendarCafe.Domain;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Teams;

public sealed partial class NewTeamDialog
{
    private string _name = "";
    private string _slug = "";
    private bool _ownSlug;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    /// <summary>What stands before the slug.</summary>
    [Parameter, EditorRequired]
    public required string Prefix { get; set; }

    [Parameter, EditorRequired]
    public required Func<string, CancellationToken, Task<FieldProblem?>> Look { get; set; }

    [Parameter, EditorRequired]
    public required Func<string, string, Task<CreateTeamResult>> Act { get; set; }

    /// <summary>The team that was made, or null.</summary>
    public static async Task<TeamId?> AskAsync(
        IDialogService dialogs,
        string prefix,
        Func<string, CancellationToken, Task<FieldProblem?>> look,
        Func<string, string, Task<CreateTeamResult>> act
    )
    {
        var parameters = new DialogParameters<NewTeamDialog>
        {
            { dialog => dialog.Prefix, prefix },
            { dialog => dialog.Look, look },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<NewTeamDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: TeamId made } ? made : null;
    }

    private FieldProblem? ProblemOf(string field) => _problems.FirstOrDefault(problem => problem.Field == field);

    // The address follows the name until somebody writes one.
    private void Rename(string? name)
    {
        (_name, _problems) = (name ?? "", []);
        if (!_ownSlug)
        {
            _slug = Slug.Suggest(CleanText.Line(_name), "");
        }
    }

    private void Readdress(string slug) => (_slug, _ownSlug, _problems) = (slug, slug.Length > 0, []);

    private async Task CreateAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            switch (await Act(_name, _slug))
            {
                case CreateTeamResult.Created created:
                    Dialog.Close(DialogResult.Ok(created.Id));
                    break;
                case CreateTeamResult.Invalid invalid:
                    _problems = invalid.Problems;
                    break;
                case CreateTeamResult.TooMany tooMany:
                    _problem = Texts["TooMany", tooMany.Limit];
                    break;
                default:
                    _problem = Texts["NotFound"];
                    break;
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["Away"];
        }
        finally
        {
            _isRunning = false;
        }
    }
}
