namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What an event type can be begun from.</summary>
public enum EventTypeTemplate
{
    Blank,
    Intro,
    Interview,
    Demo,
    OfficeHours,
    Class,
    Support,
    Onboarding,
    Coffee,
}
