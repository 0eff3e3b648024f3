using System.Diagnostics;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Web.Features.Pictures;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Organizations.Editing;

public sealed partial class OrganizationEditorPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private OrganizationSheet? _sheet;
    private OrganizationTerms? _draft;
    private ChangeOrganizationResult.Stale? _stale;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _problem;
    private string? _logoProblem;
    private string _news = "";
    private bool _isAway;
    private bool _isRunning;

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal OrganizationQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal ChangeOrganization ChangeOrganization { get; init; } = null!; // injected

    [Inject]
    internal ChangeLogo ChangeLogo { get; init; } = null!; // injected

    [Inject]
    public required IStringLocalizer<ShellTexts> Shell { get; init; }

    [Inject]
    internal IStringLocalizer<SharedTexts> FieldTexts { get; init; } = null!; // injected

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<OrganizationEditorPage> Logger { get; init; }

    private bool IsReadOnly => !Desk.Member.MayAdminister;

    private bool IsDirty => _draft != _sheet?.Terms;

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            if (await Queries.FindAsync(Desk.Member, _gone.Token) is { } sheet)
            {
                Open(sheet);
            }

            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Desk.Member.OrganizationId.Value);
            _isAway = true;
        }
    }

    private void Open(OrganizationSheet sheet) =>
        (_sheet, _draft, _stale, _problem, _problems) = (sheet, sheet.Terms, null, null, []);

    private void Change(OrganizationTerms draft)
    {
        (_draft, _problem) = (draft, null);
        if (_problems.Count > 0)
        {
            _problems = draft.Problems();
        }
    }

    private Task<FieldProblem?> LookAsync(string slug, CancellationToken cancellationToken) =>
        Queries.LookAtSlugAsync(Desk.Member, slug, cancellationToken);

    private Task SaveAsync() =>
        RunAsync(async () =>
        {
            if (_sheet is not { } sheet || _draft is not { } draft)
            {
                return;
            }

            switch (await ChangeOrganization.ExecuteAsync(Desk.Member, sheet.Terms, draft, _gone.Token))
            {
                case ChangeOrganizationResult.Saved saved:
                    Open(sheet with { Terms = saved.Now });
                    Snackbar.AddUndo(Texts["Saved", saved.Now.Name], Shell["Undo"], () => UndoAsync(saved));
                    await Task.Yield(); // the bar with the button is gone
                    await _heading.FocusAsync();
                    break;
                case ChangeOrganizationResult.Stale stale:
                    _stale = stale;
                    break;
                case ChangeOrganizationResult.Invalid invalid:
                    (_problems, _problem) = (invalid.Problems, Texts["Mend"]);
                    break;
                case ChangeOrganizationResult.NotFound:
                    _problem = Texts["LeadReadOnly"];
                    break;
                default:
                    throw new UnreachableException();
            }
        });

    // From a toast, which may be pressed when this page is long gone.
    private Task UndoAsync(ChangeOrganizationResult.Saved saved) =>
        InvokeAsync(() =>
            RunAsync(async () =>
            {
                var result = await ChangeOrganization.ExecuteAsync(
                    Desk.Member,
                    saved.Now,
                    saved.Before,
                    CancellationToken.None
                );
                var isUndone = result is ChangeOrganizationResult.Saved;
                Snackbar.Add(Texts[isUndone ? "Undone" : "NotUndone"], isUndone ? Severity.Success : Severity.Warning);
                if (
                    result is ChangeOrganizationResult.Saved back
                    && _sheet is { } sheet
                    && !_gone.IsCancellationRequested
                )
                {
                    Open(sheet with { Terms = back.Now });
                    StateHasChanged();
                }
            })
        );

    private void TakeTheirs()
    {
        if (_stale is { } stale && _sheet is { } sheet)
        {
            Open(sheet with { Terms = stale.Now });
        }
    }

    private Task KeepYoursAsync()
    {
        if (_stale is not { } stale || _sheet is not { } sheet)
        {
            return Task.CompletedTask;
        }

        // What is saved now has been seen: the draft is one of it.
        (_sheet, _stale) = (sheet with { Terms = stale.Now }, null);
        return SaveAsync();
    }

    private Task UploadAsync(IBrowserFile file) =>
        RunAsync(async () =>
        {
            if (file.Size > PictureMaker.MostBytes)
            {
                Refuse(PictureProblem.TooHeavy);
                return;
            }

            var bytes = new byte[file.Size];
            await using (var stream = file.OpenReadStream(PictureMaker.MostBytes, _gone.Token))
            {
                await stream.ReadExactlyAsync(bytes, _gone.Token);
            }

            await ShowAsync(bytes);
        });

    private Task RemoveAsync() => RunAsync(() => ShowAsync(file: null));

    private async Task ShowAsync(byte[]? file)
    {
        switch (await ChangeLogo.ExecuteAsync(Desk.Member, file, _gone.Token))
        {
            case ChangePictureResult.Changed changed:
                _sheet = _sheet! with { Logo = changed.Path }; // only an open sheet has the buttons
                (_logoProblem, _news) = (null, Texts[changed.Path is null ? "LogoRemoved" : "LogoSaved"]);
                Snackbar.Add(_news, Severity.Success);
                break;
            case ChangePictureResult.Refused refused:
                Refuse(refused.Problem);
                break;
            case ChangePictureResult.NotFound:
                _logoProblem = Texts["LeadReadOnly"];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Refuse(PictureProblem problem) =>
        _logoProblem = FieldTexts.Sentence(PictureFields.Of("logo", problem));

    private async Task RunAsync(Func<Task> act)
    {
        if (_isRunning)
        {
            return;
        }

        _isRunning = true;
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Desk.Member.OrganizationId.Value);
            Snackbar.Add(Texts["Away"], Severity.Error);
        }
        finally
        {
            _isRunning = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Organisation {OrganizationId} could not be reached")]
    private static partial void LogNotReached(ILogger logger, Exception outage, Guid organizationId);
}
