using CalendarCafe.Web.Features.Availability.Away;
using CalendarCafe.Web.Features.Availability.Editor;
using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Availability.Preview;
using CalendarCafe.Web.Features.Availability.Schedules;

namespace CalendarCafe.Web.Features.Availability;

internal static class AvailabilityFeature
{
    public static WebApplicationBuilder AddAvailability(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<ScheduleQueries>()
            .AddSingleton<CreateSchedule>()
            .AddSingleton<DuplicateSchedule>()
            .AddSingleton<MakeDefaultSchedule>()
            .AddSingleton<DeleteSchedule>()
            .AddSingleton<RestoreSchedule>()
            .AddSingleton<SaveSchedule>()
            .AddSingleton<VersionQueries>()
            .AddSingleton<TrialQueries>()
            .AddSingleton<HoursReplay>()
            .AddSingleton<ScheduleDesk>()
            .AddSingleton<AwayQueries>()
            .AddSingleton<AwayActs>()
            .AddSingleton<SaveOutOfOffice>()
            .AddSingleton<RemoveOutOfOffice>()
            .AddSingleton<SaveTravel>()
            .AddSingleton<RemoveTravel>()
            .AddSingleton<KeepHolidays>()
            .AddSingleton<DropHolidays>();
        return builder;
    }
}
