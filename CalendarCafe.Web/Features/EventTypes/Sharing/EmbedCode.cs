using System.Text.Encodings.Web;

namespace CalendarCafe.Web.Features.EventTypes.Sharing;

/// <summary>What a host puts into the markup of a site of their own.</summary>
internal static class EmbedCode
{
    // All of it in the one element: nothing is fetched from us before somebody presses it, and any editor of pages takes it.
    private const string Style =
        "display:inline-block;padding:12px 20px;border-radius:8px;background:#5a3420;color:#fff;"
        + "font:600 16px/1.2 system-ui,sans-serif;text-decoration:none";

    /// <summary>A link that looks like a button and opens the booking page; works without scripts and cookies of ours.</summary>
    public static string Button(string address, string label) =>
        $"<a href=\"{HtmlEncoder.Default.Encode(address)}\" style=\"{Style}\">{HtmlEncoder.Default.Encode(label)}</a>";
}
