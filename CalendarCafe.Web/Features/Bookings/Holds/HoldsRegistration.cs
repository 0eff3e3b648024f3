namespace CalendarCafe.Web.Features.Bookings.Holds;

internal static class HoldsRegistration
{
    public static IServiceCollection AddHolds(this IServiceCollection services) =>
        services
            .AddSingleton<HoldSlot>()
            .AddSingleton<TakeHold>()
            .AddSingleton<ExtendHold>()
            .AddSingleton<ReleaseHold>()
            .AddSingleton<HoldQueries>()
            .AddSingleton<HoldLimits>()
            .AddScoped<CircuitFeed>()
            .AddHostedService<HoldSweepWorker>();
}
