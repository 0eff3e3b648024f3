namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>How dates can differ from the week, as the form asks.</summary>
public enum OverrideChoice
{
    Closed,
    PartClosed,
    Open,
}
