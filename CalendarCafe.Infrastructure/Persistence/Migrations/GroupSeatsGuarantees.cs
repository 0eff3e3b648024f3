using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>The defaults filled the rows of before; from now on the domain says the value, as for every column.</summary>
internal static class GroupSeatsGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        migration.Sql(
            """
            ALTER TABLE seat_holds ALTER COLUMN visitor_address DROP DEFAULT;
            ALTER TABLE event_types ALTER COLUMN shows_seats_left DROP DEFAULT;
            """
        );
}
