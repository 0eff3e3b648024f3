using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>What EF cannot word of the engine's rules: an exclusion, and rows that were there before their new columns.</summary>
internal static class EngineRulesGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        // The defaults filled the rows of before; from now on the domain says the value, as for every column.
        migration.Sql(
            $"""
            ALTER TABLE travels ADD CONSTRAINT {DatabaseConstraints.NoOverlappingTravels}
              EXCLUDE USING gist (user_id WITH =, daterange(first_date, last_date, '[]') WITH &&);

            UPDATE calendar_connections SET blocking_kinds = ARRAY['BUSY', 'TENTATIVE', 'OUT_OF_OFFICE']::external_busy_kind[];
            ALTER TABLE calendar_connections ALTER COLUMN blocking_kinds DROP DEFAULT;

            ALTER TABLE event_types
              ALTER COLUMN alignment DROP DEFAULT,
              ALTER COLUMN horizon_kind DROP DEFAULT,
              ALTER COLUMN is_first_of_day_only DROP DEFAULT,
              ALTER COLUMN packs_around_meetings DROP DEFAULT;
            """
        );
}
