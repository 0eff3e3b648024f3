namespace CalendarCafe.Domain.EventTypes;

public enum EventTypeKind
{
    OneOnOne,
    Group,
    Collective,
    RoundRobin,
}
