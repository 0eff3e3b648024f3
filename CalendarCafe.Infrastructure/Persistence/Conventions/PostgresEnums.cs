using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>The closed sets of the domain, each a PostgreSQL enum type with labels in UPPER_SNAKE.</summary>
internal static class PostgresEnums
{
    private static readonly UpperSnakeTranslator Labels = new();

    public static void MapClosedSets(this NpgsqlDbContextOptionsBuilder npgsql)
    {
        npgsql.MapEnum<Role>("role", nameTranslator: Labels);
        npgsql.MapEnum<UserStatus>("user_status", nameTranslator: Labels);
        npgsql.MapEnum<Weekday>("weekday", nameTranslator: Labels);
        npgsql.MapEnum<OverrideKind>("override_kind", nameTranslator: Labels);
        npgsql.MapEnum<EventTypeKind>("event_type_kind", nameTranslator: Labels);
        npgsql.MapEnum<LocationKind>("location_kind", nameTranslator: Labels);
        npgsql.MapEnum<LimitPeriod>("limit_period", nameTranslator: Labels);
        npgsql.MapEnum<LimitMeasure>("limit_measure", nameTranslator: Labels);
        npgsql.MapEnum<QuestionType>("question_type", nameTranslator: Labels);
        npgsql.MapEnum<CancellationReasonPolicy>("cancellation_reason_policy", nameTranslator: Labels);
        npgsql.MapEnum<BookingStatus>("booking_status", nameTranslator: Labels);
        npgsql.MapEnum<BookingParty>("booking_party", nameTranslator: Labels);
        npgsql.MapEnum<BookingStepKind>("booking_step_kind", nameTranslator: Labels);
        npgsql.MapEnum<CancellationKind>("cancellation_kind", nameTranslator: Labels);
        npgsql.MapEnum<ClaimKind>("claim_kind", nameTranslator: Labels);
        npgsql.MapEnum<NotificationKind>("notification_kind", nameTranslator: Labels);
        npgsql.MapEnum<NotificationChannel>("notification_channel", nameTranslator: Labels);
        npgsql.MapEnum<NotificationStatus>("notification_status", nameTranslator: Labels);
        npgsql.MapEnum<AccountTokenPurpose>("account_token_purpose", nameTranslator: Labels);
    }
}
