using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Outbox;
using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Features.Notifications;

internal static class NotificationsFeature
{
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.Services.AddMail(builder.Configuration, builder.DataPath());
        builder
            .Services.AddSingleton<LetterWriter>()
            .AddSingleton<BookingFacts>()
            .AddSingleton<BookingCalendar>()
            .AddSingleton<BookingMail>()
            .AddSingleton<BookingLetters>()
            .AddSingleton<GuestLetters>()
            .AddSingleton<EmailCodeLetter>()
            .AddSingleton<CallOffLetters>()
            .AddSingleton<MoveLetters>()
            .AddSingleton<PlaceLetters>()
            .AddSingleton<SampleMails>()
            .AddSingleton<MailOutbox>()
            .AddSingleton<MailLinks>()
            .AddSingleton<MailSchedule>()
            .AddHostedService<MailWorker>();
        return builder;
    }

    public static WebApplication MapNotifications(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapInbox();
        }

        return app;
    }
}
