using System.ComponentModel.DataAnnotations;

namespace CalendarCafe.Web.Hosting;

/// <summary>What the site must know of itself.</summary>
internal sealed class SiteOptions
{
    public const string Section = "CalendarCafe";

    /// <summary>
    /// Where people reach the site, such as <c>https://cafe.example</c>: links in mail start with it, and workers have no
    /// request to take it from. Without one, Development uses the address that it listens on.
    /// </summary>
    [Url(ErrorMessage = "CalendarCafe:PublicUrl must be an address such as https://cafe.example.")]
    public string? PublicUrl { get; set; }
}
