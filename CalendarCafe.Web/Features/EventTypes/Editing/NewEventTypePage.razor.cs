using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing.Fields;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

public sealed partial class NewEventTypePage : IAsyncDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private IJSObjectReference? _script;
    private EventTypeTemplate? _chosen;
    private EventTypeTerms? _terms;
    private IReadOnlyList<TermsProblem> _problems = [];
    private string? _problem;
    private string? _focus;
    private bool _ownSlug;
    private bool _isChanged;
    private bool _isRunning;

    [SupplyParameterFromQuery]
    public string? Template { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [CascadingParameter]
    public required ProblemBoard Board { get; init; }

    [Inject]
    internal EditorQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal CreateEventType CreateEventType { get; init; } = null!; // injected

    [Inject]
    public required IJSRuntime Scripts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<NewEventTypePage> Logger { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        if (_script is null)
        {
            return;
        }

        try
        {
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        EventTypeTemplate? chosen =
            Enum.TryParse<EventTypeTemplate>(Template, ignoreCase: true, out var named) && Enum.IsDefined(named)
                ? named
                : null;
        if (chosen == _chosen)
        {
            return;
        }

        (_chosen, _problems, _problem, _ownSlug, _isChanged) = (chosen, [], null, false, false);
        _terms = chosen is { } template ? TemplateTerms.Of(template, Texts) : null;
        if (_terms is { Slug.Length: > 0 } terms)
        {
            await TryAsync(async () =>
            {
                var slug = await Queries.SuggestSlugAsync(Desk.Member, terms.Slug, _gone.Token);
                _terms = terms with { Slug = slug };
            });
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } field)
        {
            _focus = null;
            _script ??= await Scripts.InvokeAsync<IJSObjectReference>("import", Assets["/js/dashboard.js"]);
            await _script.InvokeVoidAsync("focusOn", _gone.Token, FieldName.Id(field));
        }
    }

    private void Change(EventTypeTerms terms)
    {
        (_terms, _isChanged) = (terms, true);
        if (_problems.Count > 0)
        {
            _problems = TermsCheck.Of(terms.Cleaned());
        }
    }

    // The address follows the name until somebody writes one.
    private void Rename(string? name)
    {
        if (_terms is { } terms)
        {
            var text = name ?? "";
            var slug = _ownSlug ? terms.Slug : Slug.Suggest(CleanText.Line(text), "");
            Change(terms with { Name = text, Slug = slug });
        }
    }

    private void Readdress(string slug)
    {
        if (_terms is { } terms)
        {
            _ownSlug = slug.Length > 0;
            Change(terms with { Slug = slug });
        }
    }

    private Task<TermsProblem?> LookAsync(string slug, CancellationToken cancellationToken) =>
        Queries.LookAtSlugAsync(Desk.Member, except: null, slug, cancellationToken);

    private async Task CreateAsync()
    {
        if (_terms is not { } terms || _isRunning)
        {
            return;
        }

        _isRunning = true;
        _problem = null;
        await TryAsync(async () => Show(await CreateEventType.ExecuteAsync(Desk.Member, terms, _gone.Token)));
        _isRunning = false;
    }

    private void Show(CreateEventTypeResult result)
    {
        switch (result)
        {
            case CreateEventTypeResult.Created created:
                _isChanged = false;
                StateHasChanged(); // the guard must know before it is asked
                Navigation.NavigateTo($"/app/event-types/{created.Id}");
                break;
            case CreateEventTypeResult.Invalid invalid:
                (_problems, _focus) = (invalid.Problems, invalid.Problems[0].Field);
                break;
            case CreateEventTypeResult.TooMany tooMany:
                _problem = Texts["TooMany", tooMany.Limit];
                break;
            case CreateEventTypeResult.NotFound:
                _problem = Texts["ViewerNote"];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotDone(Logger, outage, Desk.Member.UserId.Value);
            _problem = Texts["Away"];
        }
    }

    [LoggerMessage(LogLevel.Warning, "{UserId} could not make an event type")]
    private static partial void LogNotDone(ILogger logger, Exception outage, Guid userId);
}
