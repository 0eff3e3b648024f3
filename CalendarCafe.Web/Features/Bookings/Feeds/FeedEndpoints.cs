using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>A member's own calendar, for whoever holds its secret address. It only ever reads.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/feeds/{token}.ics", ReadAsync)
            .AllowAnonymous()
            .RequireRateLimiting(ReadLimits.TokenPages)
            .ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        string token,
        HttpContext http,
        CalendarFeedQueries feeds,
        ExportQueries exports,
        MeetingCalendar calendar,
        FeedUses uses,
        IClock clock,
        CancellationToken cancellationToken
    )
    {
        if (
            await feeds.FindAsync(token, cancellationToken) is not { } feed
            || await exports.DeskAsync(feed.Member, cancellationToken) is not { } desk
        )
        {
            return TypedResults.NotFound();
        }

        uses.Note(feed.Id, clock.GetCurrentInstant());
        var meetings = await exports.AroundNowAsync(desk, cancellationToken);
        var file = Encoding.UTF8.GetBytes(calendar.Write(new Party(desk.Desk.Name, desk.Email), meetings));
        if (meetings.Count > 0)
        {
            var changedAt = meetings.Max(meeting => meeting.ChangedAt);
            http.Response.Headers.LastModified = changedAt.ToString(
                "ddd, dd MMM uuuu HH:mm:ss 'GMT'",
                CultureInfo.InvariantCulture
            );
        }

        // By what it says alone: a meeting that was called off is gone, and changes no other's date.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"");
        return TypedResults.File(file, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
