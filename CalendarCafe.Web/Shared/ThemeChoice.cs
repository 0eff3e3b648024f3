namespace CalendarCafe.Web.Shared;

/// <summary>Which palette a person asked for in this browser.</summary>
public enum ThemeChoice
{
    System,
    Light,
    Dark,
}
