using Microsoft.AspNetCore.Diagnostics;

namespace CalendarCafe.Web.Shared;

internal static class PageStatus
{
    /// <summary>Answers with this status and the page as it is: no general page for the status takes its place.</summary>
    public static void AnswerWith(this HttpContext context, int status)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } general)
        {
            general.Enabled = false;
        }

        context.Response.StatusCode = status;
    }
}
