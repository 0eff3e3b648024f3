using MudBlazor;

namespace CalendarCafe.Web.Features.Members;

/// <summary>How dialogs about members behave: a click beside one must not lose what was typed.</summary>
internal static class MemberDialogs
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
