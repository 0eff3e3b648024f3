using System.Text;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Bookings.Listing;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Files of what the list's filters find. They read and write nothing down: a GET never does.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet($"{ListQuery.Path}/export.csv", WriteCsvAsync)
            .RequireAuthorization(Policies.Member)
            .ExcludeFromDescription();
        routes
            .MapGet($"{ListQuery.Path}/export.ics", WriteCalendarAsync)
            .RequireAuthorization(Policies.Member)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> WriteCsvAsync(
        HttpContext http,
        ExportQueries exports,
        BookingsCsv csv,
        CancellationToken cancellationToken
    )
    {
        if (await DeskAsync(http, exports, cancellationToken) is not { } desk)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Stream(
            async stream =>
            {
                var bookings = exports.EachAsync(desk, ListQuery.Read(http.Request.Query), cancellationToken);
                await csv.WriteAsync(stream, bookings, desk.Desk.Zone, cancellationToken);
            },
            "text/csv; charset=utf-8",
            "bookings.csv"
        );
    }

    private static async Task<IResult> WriteCalendarAsync(
        HttpContext http,
        ExportQueries exports,
        MeetingCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        if (await DeskAsync(http, exports, cancellationToken) is not { } desk)
        {
            return TypedResults.NotFound();
        }

        var meetings = await exports.MeetingsAsync(desk, ListQuery.Read(http.Request.Query), cancellationToken);
        var file = calendar.Write(new Party(desk.Desk.Name, desk.Email), meetings);
        return TypedResults.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "bookings.ics");
    }

    private static async Task<ExportDesk?> DeskAsync(
        HttpContext http,
        ExportQueries exports,
        CancellationToken cancellationToken
    ) => http.User.Member() is { } member ? await exports.DeskAsync(member, cancellationToken) : null;
}
