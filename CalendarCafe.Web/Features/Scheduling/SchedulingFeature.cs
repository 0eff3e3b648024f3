namespace CalendarCafe.Web.Features.Scheduling;

internal static class SchedulingFeature
{
    public static WebApplicationBuilder AddScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(typeof(Recent<,>)).AddSingleton<OfferedAddresses>().AddSingleton<OpenSlots>();
        return builder;
    }
}
