namespace CalendarCafe.Web.Shared;

/// <summary>Words that several features say, in SharedTexts.resx.</summary>
internal sealed class SharedTexts;
