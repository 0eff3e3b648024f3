namespace CalendarCafe.Web.Features.Scheduling;

internal static class SchedulingFeature
{
    public static WebApplicationBuilder AddScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RecentOffers>().AddSingleton<OpenSlots>();
        return builder;
    }
}
