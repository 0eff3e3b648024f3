using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>What was there before: the one place of an event type becomes the first of its list.</summary>
internal static class InviteeDetailsGuarantees
{
    // A text for a phone call that nobody can dial, such as "We call you", meant that the host calls.
    private const string Number = "location_value ~ '^[-+. ()/0-9]+$' AND location_value ~ '([0-9][^0-9]*){5}'";

    public static void AddTo(MigrationBuilder migration) =>
        migration.Sql(
            $"""
            INSERT INTO event_type_locations
              (id, organization_id, event_type_id, kind, value, position, created_at, updated_at)
            SELECT gen_random_uuid(), organization_id, id, location_kind,
              CASE
                WHEN location_kind = 'PHONE' AND NOT COALESCE({Number}, false) THEN NULL
                ELSE location_value
              END,
              0, created_at, updated_at
            FROM event_types;

            ALTER TABLE event_types
              ALTER COLUMN allows_guests DROP DEFAULT,
              ALTER COLUMN checks_email DROP DEFAULT,
              ALTER COLUMN redirect_says_who DROP DEFAULT;
            """
        );

    /// <summary>Back again, with the first place only.</summary>
    public static void TakeBack(MigrationBuilder migration) =>
        migration.Sql(
            """
            UPDATE event_types SET location_kind = first.kind, location_value = first.value
            FROM event_type_locations first
            WHERE first.event_type_id = event_types.id AND first.position = 0;
            """
        );
}
