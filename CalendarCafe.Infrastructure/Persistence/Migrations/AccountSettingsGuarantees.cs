using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>The defaults filled the rows of before; from now on the domain says each value, as for every column.</summary>
internal static class AccountSettingsGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        migration.Sql(
            """
            ALTER TABLE users ALTER COLUMN clock_hours DROP DEFAULT;
            ALTER TABLE users ALTER COLUMN week_start DROP DEFAULT;
            """
        );
}
