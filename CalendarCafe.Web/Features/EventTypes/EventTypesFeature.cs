namespace CalendarCafe.Web.Features.EventTypes;

internal static class EventTypesFeature
{
    public static WebApplicationBuilder AddEventTypes(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublicQueries>();
        builder.Services.AddSingleton<MovedAddresses>();
        return builder;
    }
}
