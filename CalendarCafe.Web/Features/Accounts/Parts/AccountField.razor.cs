using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Parts;

public sealed partial class AccountField
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Autocomplete { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>What was typed before; never shown again for a password.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Prefix { get; set; }

    [Parameter]
    public bool Capitalized { get; set; }

    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string? Shown => IsPassword ? null : StaleForm.Of(HttpContext)?[Name].ToString() ?? Value;

    private bool IsPassword => Type == "password";

    private string ShowText => Texts["ShowPassword"];

    private string HideText => Texts["HidePassword"];

    private FieldProblem? Problem => Problems.FirstOrDefault(problem => problem.Field == Name);

    private string HintId => $"{Name}-hint";

    private string ProblemId => $"{Name}-problem";

    private string? Described =>
        string.Join(
            ' ',
            new[] { Hint is null ? "" : HintId, Problem is null ? "" : ProblemId }.Where(id => id.Length > 0)
        )
            is { Length: > 0 } ids
            ? ids
            : null;
}
