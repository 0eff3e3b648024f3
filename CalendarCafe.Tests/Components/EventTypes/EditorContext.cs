using System.Globalization;
using Bunit;
using CalendarCafe.Tests.Components.Bookings;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Tests.Components.EventTypes;

/// <summary>What the parts of the editor need around them.</summary>
internal static class EditorContext
{
    public static BunitContext Create(Action<IServiceCollection>? add = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        return DashboardContext.Create(services =>
        {
            services.AddSingleton<RuleWords>().AddSingleton<TermsWords>();
            add?.Invoke(services);
        });
    }

    public static RuleWords Words(this BunitContext context) => context.Services.GetRequiredService<RuleWords>();

    public static ProblemBoard Board(this BunitContext context) =>
        new(context.Services.GetRequiredService<IStringLocalizer<EditorTexts>>(), context.Words());
}
