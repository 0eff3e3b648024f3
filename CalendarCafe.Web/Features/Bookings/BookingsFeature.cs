using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Bookings.Feeds;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Home;
using CalendarCafe.Web.Features.Bookings.Listing;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Features.Bookings.Picking;

namespace CalendarCafe.Web.Features.Bookings;

internal static class BookingsFeature
{
    public static WebApplicationBuilder AddBookings(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<BookSlot>()
            .AddSingleton<TakeSlot>()
            .AddSingleton<BookingLimits>()
            .AddSingleton<BookingKeys>()
            .AddSingleton<BookingNews>()
            .AddSingleton<EmailChecks>()
            .AddSingleton<CancelBooking>()
            .AddSingleton<CancelForLeaver>()
            .AddSingleton<CallOffMeetings>()
            .AddSingleton<CancelSession>()
            .AddSingleton<BookingByToken>()
            .AddSingleton<BookingFile>()
            .AddSingleton<HostBookingQueries>()
            .AddSingleton<HomeQueries>()
            .AddSingleton<BookingListQueries>()
            .AddFeeds()
            .AddSingleton<TimeAnswers>()
            .AddSingleton<TimeSources>()
            .AddSingleton<PickerQueries>()
            .AddHolds()
            .AddChanges();
        return builder;
    }

    public static WebApplication MapBookings(this WebApplication app)
    {
        app.MapManage();
        app.MapExports();
        app.MapFeeds();
        return app;
    }

    private static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services
            .AddSingleton<ExportQueries>()
            .AddSingleton<BookingsCsv>()
            .AddSingleton<MeetingCalendar>()
            .AddSingleton<CalendarFeedQueries>()
            .AddSingleton<MakeCalendarFeed>()
            .AddSingleton<RevokeCalendarFeed>()
            .AddSingleton<FeedUses>()
            .AddHostedService<FeedUseWorker>();

    private static IServiceCollection AddChanges(this IServiceCollection services) =>
        services
            .AddSingleton<BookingChange>()
            .AddSingleton<MovedMeetings>()
            .AddSingleton<RescheduleBooking>()
            .AddSingleton<ApproveBooking>()
            .AddSingleton<DeclineBooking>()
            .AddSingleton<ReassignBooking>()
            .AddSingleton<ColleagueQueries>()
            .AddSingleton<MarkNoShow>()
            .AddSingleton<UndoNoShow>()
            .AddSingleton<ReopenMeeting>()
            .AddSingleton<ChangeLocation>()
            .AddSingleton<KeepNote>()
            .AddSingleton<HostOutcomes>()
            .AddSingleton<HostActs>()
            .AddSingleton<ExpireRequests>()
            .AddSingleton<CompleteMeetings>()
            .AddHostedService<BookingClockWorker>();
}
