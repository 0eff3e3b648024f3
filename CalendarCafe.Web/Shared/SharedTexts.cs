namespace CalendarCafe.Web.Shared;

/// <summary>Names the resources of texts that several features say.</summary>
internal sealed class SharedTexts;
