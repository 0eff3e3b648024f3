namespace CalendarCafe.Domain.EventTypes;

public readonly record struct QuestionId(Guid Value) : IEntityId<QuestionId>
{
    public static QuestionId New() => new(Guid.CreateVersion7());

    public static QuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
