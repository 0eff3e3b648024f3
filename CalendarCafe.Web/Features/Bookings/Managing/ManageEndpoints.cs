using System.Text;
using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>The calendar file of a booking, for whoever holds its link.</summary>
internal static class ManageEndpoints
{
    public static void MapManage(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/manage/{token}/invite.ics", DownloadAsync)
            .AllowAnonymous()
            .RequireRateLimiting(ReadLimits.TokenPages)
            .ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(
        string token,
        BookingByToken bookings,
        BookingFile file,
        SiteAddress site,
        CancellationToken cancellationToken
    )
    {
        var calendar = await bookings.ActorAsync(token, cancellationToken) is { } invitee
            ? await file.WriteAsync(invitee, site.Of($"/manage/{token}"), cancellationToken)
            : null;
        return calendar is null
            ? TypedResults.NotFound()
            : TypedResults.File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "invite.ics");
    }
}
