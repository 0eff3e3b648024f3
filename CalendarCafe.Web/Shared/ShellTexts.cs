namespace CalendarCafe.Web.Shared;

/// <summary>The resources of the dashboard's frame.</summary>
public sealed class ShellTexts;
