using CalendarCafe.Web.Features.Bookings.Holds;
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
            .AddSingleton<CancelBooking>()
            .AddSingleton<BookingByToken>()
            .AddSingleton<BookingFile>()
            .AddSingleton<HostBookingQueries>()
            .AddSingleton<TimeAnswers>()
            .AddSingleton<PickerQueries>()
            .AddHolds();
        return builder;
    }

    public static WebApplication MapBookings(this WebApplication app)
    {
        app.MapManage();
        return app;
    }
}
