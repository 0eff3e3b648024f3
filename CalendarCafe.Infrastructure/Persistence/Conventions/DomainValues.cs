using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>How the domain's own small types stand in columns, stated once for all of them.</summary>
internal static class DomainValues
{
    public static void MapDomainValues(this ModelConfigurationBuilder builder)
    {
        foreach (var id in EntityIds())
        {
            builder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
        }

        builder.Properties<Duration>().HaveConversion<MinutesConverter>();
        builder.Properties<MinuteOfDay>().HaveConversion<MinuteOfDayConverter>();
        builder.Properties<ScheduleContent>().HaveConversion<ScheduleContentConverter>().HaveColumnType("jsonb");
        builder.Properties<EventTypeTerms>().HaveConversion<TermsConverter>();
    }

    public static bool IsEntityId(Type type) =>
        type.IsValueType
        && type.GetInterfaces()
            .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private static IEnumerable<Type> EntityIds() => typeof(IEntityId<>).Assembly.GetTypes().Where(IsEntityId);
}
