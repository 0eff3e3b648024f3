namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>What can be switched without opening the editor.</summary>
public enum EventTypeSwitch
{
    On,
    Off,
    Listed,
    Hidden,
}
