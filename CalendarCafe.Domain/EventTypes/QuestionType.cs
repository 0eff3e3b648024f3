namespace CalendarCafe.Domain.EventTypes;

public enum QuestionType
{
    ShortText,
    LongText,
    SingleSelect,
    MultiSelect,
    Phone,
    Email,
    Number,
}
