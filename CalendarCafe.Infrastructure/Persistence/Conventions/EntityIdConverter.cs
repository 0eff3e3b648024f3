using CalendarCafe.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree cannot call a static abstract member itself.
    private static TId From(Guid value) => TId.From(value);
}
