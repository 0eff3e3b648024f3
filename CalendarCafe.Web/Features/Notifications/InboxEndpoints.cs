using CalendarCafe.Infrastructure.Mail;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>The HTML of a mail in the development inbox, for the frame that shows it: it may load, run and send nothing.</summary>
internal static class InboxEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    public static void MapInbox(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/dev/inbox/{id}/html", ReadAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        string id,
        OutboxFolder outbox,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        if (await outbox.ReadAsync(id, cancellationToken) is not { } mail)
        {
            return TypedResults.NotFound();
        }

        response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Content(mail.Html, "text/html; charset=utf-8");
    }
}
