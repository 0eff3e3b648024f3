namespace CalendarCafe.Web.Shared;

/// <summary>The one other site that a form of this page may lead to in the end; the page says so to the policy that it is sent with.</summary>
internal sealed record FormTarget(string Origin);
