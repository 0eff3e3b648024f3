namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>A rule that keeps a time from being offered, in a sentence, and where it can be changed.</summary>
/// <param name="Target">An address of the site, or a fragment of this page; null where nobody can change it here.</param>
/// <param name="Link">What the link says.</param>
public sealed record ReasonLine(string Sentence, string? Target, string? Link);
