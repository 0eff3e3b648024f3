using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>The default filled the rows of before; from now on the domain says the value, as for every column.</summary>
internal static class ScheduleVersionsGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        migration.Sql("ALTER TABLE availability_schedules ALTER COLUMN last_version DROP DEFAULT;");
}
