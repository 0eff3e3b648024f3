using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>The promises of the initial schema that EF cannot word: exclusion constraints, and a foreign key checked at commit.</summary>
internal static class Guarantees
{
    public static void AddTo(MigrationBuilder migration)
    {
        migration.Sql(
            $"""
            ALTER TABLE availability_slots ADD CONSTRAINT {DatabaseConstraints.NoOverlappingHours}
              EXCLUDE USING gist (schedule_id WITH =, day WITH =, int4range(start_minute, end_minute, '[)') WITH &&);

            ALTER TABLE slot_claims ADD CONSTRAINT {DatabaseConstraints.NoOverlappingClaims}
              EXCLUDE USING gist (host_id WITH =, tstzrange(busy_from, busy_until, '[)') WITH &&)
              WHERE (released_at IS NULL);

            ALTER TABLE slot_claims ALTER CONSTRAINT fk_slot_claims_bookings_booking_id DEFERRABLE INITIALLY DEFERRED;
            """
        );
    }
}
