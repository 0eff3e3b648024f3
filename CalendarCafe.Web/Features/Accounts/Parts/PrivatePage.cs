namespace CalendarCafe.Web.Features.Accounts.Parts;

/// <summary>What goes with a page whose address holds a secret.</summary>
internal static class PrivatePage
{
    /// <summary>Keeps the address out of search engines, and out of what the browser tells the next site.</summary>
    public static void KeepAddressPrivate(this HttpContext context)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
