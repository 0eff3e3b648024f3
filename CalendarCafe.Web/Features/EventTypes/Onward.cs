namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>The host's own page that the browser is led to after booking, and whether it is told who booked what.</summary>
public sealed record Onward(Uri Page, bool SaysWho)
{
    public static Onward To(string url, bool saysWho)
    {
        // Headers are ASCII: a host with other letters is named as DNS does.
        var page = new Uri(url);
        return new(new UriBuilder(page) { Host = page.IdnHost }.Uri, saysWho);
    }

    /// <summary>What a policy has to name for a form to lead there.</summary>
    public string Origin => Page.GetLeftPart(UriPartial.Authority);
}
