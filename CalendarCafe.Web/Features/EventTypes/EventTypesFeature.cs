using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Links;
using CalendarCafe.Web.Features.EventTypes.Listing;
using CalendarCafe.Web.Features.EventTypes.Sharing;

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
            .AddSingleton<RevokeSchedulingLink>()
            .AddSingleton<RuleWords>()
            .AddSingleton<TermsWords>()
            .AddSingleton<EditorQueries>()
            .AddSingleton<SaveEventType>()
            .AddSingleton<CreateEventType>()
            .AddSingleton<EventTypeListQueries>()
            .AddSingleton<DuplicateEventType>()
            .AddSingleton<SwitchEventType>()
            .AddSingleton<DeleteEventType>()
            .AddSingleton<MoveEventType>()
            .AddSingleton<RestoreEventType>()
            .AddScoped<EventTypeSwitchboard>()
            .AddSingleton<SuggestedTimeQueries>();
        builder
            .Services.AddScoped<ProblemBoard>()
            .AddCascadingValue(services => services.GetRequiredService<ProblemBoard>().Source);
        return builder;
    }
}
