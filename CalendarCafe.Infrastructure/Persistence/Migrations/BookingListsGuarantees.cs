using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>What was booked before can be found, too. Stands before the index, which is made once over all of it.</summary>
internal static class BookingListsGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        migration.Sql(
            """
            UPDATE invitees SET search = lower(booking.title || ' ' || name || ' ' || email::text)
            FROM bookings booking
            WHERE booking.id = invitees.booking_id;
            ALTER TABLE invitees ALTER COLUMN search DROP DEFAULT;
            """
        );
}
