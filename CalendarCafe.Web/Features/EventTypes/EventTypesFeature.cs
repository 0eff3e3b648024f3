using CalendarCafe.Web.Features.EventTypes.Links;

namespace CalendarCafe.Web.Features.EventTypes;

internal static class EventTypesFeature
{
    public static WebApplicationBuilder AddEventTypes(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<PublicQueries>()
            .AddSingleton<MovedAddresses>()
            .AddSingleton<LinkQueries>()
            .AddSingleton<CreateSchedulingLink>()
            .AddSingleton<RevokeSchedulingLink>();
        return builder;
    }
}
