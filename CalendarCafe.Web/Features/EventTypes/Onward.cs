namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>The host's own page that the browser is led to after booking, and whether it is told who booked what.</summary>
public sealed record Onward(Uri Page, bool SaysWho)
{
    /// <summary>What a policy has to name for a form to lead there.</summary>
    public string Origin => Page.GetLeftPart(UriPartial.Authority);
}
