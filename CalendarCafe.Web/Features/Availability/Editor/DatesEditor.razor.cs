using CalendarCafe.Domain.Availability;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Availability.Editor;

public sealed partial class DatesEditor
{
    private ElementReference _heading;
    private YearMonth _month;
    private OverrideDraft? _form;
    private OverrideEntry? _edited;
    private bool _isFull;

    [Parameter, EditorRequired]
    public required IReadOnlyList<PlannedOverride> Value { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<IReadOnlyList<PlannedOverride>> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public LocalDate Today { get; set; }

    [Parameter]
    public bool IsReadOnly { get; set; }

    // What is over explains the past, and is nothing to plan with.
    private IReadOnlyList<OverrideEntry> Entries =>
        [.. OverrideEntry.Of(Value.Where(planned => planned.Rule.Date >= Today))];

    protected override void OnInitialized() => _month = Today.ToYearMonth();

    private void Open(OverrideEntry? entry, LocalDate first, LocalDate last)
    {
        _edited = entry;
        _form = entry is null ? OverrideDraft.On(first, last) : OverrideDraft.Of(entry);
        _month = first.ToYearMonth();
    }

    private void Pick(LocalDate date)
    {
        if (_form is { } form)
        {
            _form = form.Pick(date);
        }
        else if (Entries.FirstOrDefault(entry => entry.Holds(date)) is { } entry)
        {
            Open(entry, entry.First, entry.Last);
        }
        else
        {
            Open(null, date, date);
        }
    }

    private async Task TakeAsync(OverrideEntry entry)
    {
        var others = _edited is { } edited ? Value.Except(edited.ToPlanned()) : Value;
        IReadOnlyList<PlannedOverride> all = [.. others.Union(entry.ToPlanned())];
        _isFull = all.Count > ScheduleContent.MostOverrides;
        if (!_isFull)
        {
            await ValueChanged.InvokeAsync(all);
            await CloseAsync();
        }
    }

    private async Task RemoveAsync(OverrideEntry entry)
    {
        await ValueChanged.InvokeAsync([.. Value.Except(entry.ToPlanned())]);
        await CloseAsync();
    }

    private async Task CloseAsync()
    {
        (_form, _edited) = (null, null);
        StateHasChanged();
        await _heading.FocusAsync(); // what had the focus is gone
    }
}
