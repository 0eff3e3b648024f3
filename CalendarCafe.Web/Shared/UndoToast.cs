using MudBlazor;

namespace CalendarCafe.Web.Shared;

/// <summary>What was just done, with the way back: for as long as someone may need to read it and reach the button.</summary>
internal static class UndoToast
{
    private const int ShownMilliseconds = 12_000;

    /// <param name="done">What was done, as a sentence.</param>
    /// <param name="undo">The button's text, as in <see cref="ShellTexts"/>.</param>
    public static void AddUndo(this ISnackbar snackbar, string done, string undo, Func<Task> takeBack) =>
        snackbar.Add(
            done,
            Severity.Success,
            options =>
            {
                options.Action = undo;
                options.OnClick = _ => takeBack();
                options.VisibleStateDuration = ShownMilliseconds;
            }
        );
}
