namespace CalendarCafe.Web.Shared;

/// <summary>What can be wrong with one field. Each has its sentence in the resources.</summary>
public enum FieldProblemKind
{
    Required,
    TooLong,
    TooShort,
    NotAnEmailAddress,
    NotAPhoneNumber,
    NotANumber,
    NotAnOption,
    NotATimeZone,
    NotADuration,
    NotAnInstant,
    NotADate,
    NotASlug,
    Reserved,
    TooCommon,
    RangeTooLong,
    EndBeforeStart,
    UnknownQuestion,
    Unreadable,
    UnknownField,
    Malformed,
    NotJson,
    KeyReused,
    Taken,
}
