using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>How dialogs that change a booking behave: a click beside one must not lose what was typed.</summary>
internal static class ChangeDialogs
{
    public static DialogOptions Options { get; } =
        new()
        {
            MaxWidth = MaxWidth.Small,
            FullWidth = true,
            CloseOnEscapeKey = true,
            BackdropClick = false,
        };
}
