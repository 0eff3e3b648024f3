namespace CalendarCafe.Domain.Calendars;

public readonly record struct ExternalBusyBlockId(Guid Value) : IEntityId<ExternalBusyBlockId>
{
    public static ExternalBusyBlockId New() => new(Guid.CreateVersion7());

    public static ExternalBusyBlockId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
