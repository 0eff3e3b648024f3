using MudBlazor;
using MudBlazor.Services;

namespace CalendarCafe.Web.Shared;

/// <summary>What every page of the dashboard stands on.</summary>
internal static class DashboardShell
{
    public static void AddDashboardShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            options.SnackbarConfiguration.ShowTransitionDuration = 0;
            options.SnackbarConfiguration.HideTransitionDuration = 0;
            options.SnackbarConfiguration.VisibleStateDuration = 8000;
            options.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
        });
        builder.Services.AddSingleton<HostDeskQueries>();
    }
}
