using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CalendarCafe.Tests.Components.Bookings;

/// <summary>What components of the dashboard need around them.</summary>
internal static class DashboardContext
{
    public static BunitContext Create(Action<IServiceCollection>? add = null)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        context.Services.AddLocalization();
        add?.Invoke(context.Services);
        context.SetRendererInfo(new("Server", isInteractive: true));
        return context;
    }
}
