using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>
/// The defaults filled the rows of before; from now on the domain says each value, as for every column. What was booked
/// before can be found, too: that stands before the index, which is made once over all of it.
/// </summary>
internal static class HostDashboardGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        migration.Sql(
            """
            ALTER TABLE users ALTER COLUMN clock_hours DROP DEFAULT;
            ALTER TABLE users ALTER COLUMN week_start DROP DEFAULT;
            ALTER TABLE availability_schedules ALTER COLUMN last_version DROP DEFAULT;
            UPDATE invitees SET search = lower(booking.title || ' ' || name || ' ' || email::text)
            FROM bookings booking
            WHERE booking.id = invitees.booking_id;
            ALTER TABLE invitees ALTER COLUMN search DROP DEFAULT;
            """
        );
}
