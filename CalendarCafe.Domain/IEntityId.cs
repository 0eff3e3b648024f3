namespace CalendarCafe.Domain;

/// <summary>A typed identifier: a UUIDv7 that cannot be taken for the id of anything else.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
