namespace CalendarCafe.Domain.EventTypes;

public enum LocationKind
{
    Phone,
    InPerson,
    Zoom,
    GoogleMeet,
    MicrosoftTeams,
    Custom,
}
