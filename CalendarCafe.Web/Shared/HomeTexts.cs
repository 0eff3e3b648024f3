namespace CalendarCafe.Web.Shared;

/// <summary>The words of the start page, in HomeTexts.resx.</summary>
internal sealed class HomeTexts;
