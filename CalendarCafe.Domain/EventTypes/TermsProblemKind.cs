namespace CalendarCafe.Domain.EventTypes;

/// <summary>What can be wrong with one field of an event type. Each has its sentence in the resources.</summary>
public enum TermsProblemKind
{
    Required,
    TooLong,
    TooMany,
    NotASlug,
    Reserved,
    Taken,
    NotAKind,
    NumberOutOfRange,
    LengthOutOfRange,
    Repeated,
    NotAColor,
    NotADate,
    EndBeforeStart,
    Contradiction,
    NoOptions,
    NotANumberToCall,
    NotALink,
    NotAnOption,
    Booked,
}
