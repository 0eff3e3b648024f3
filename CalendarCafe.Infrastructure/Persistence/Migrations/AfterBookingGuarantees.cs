using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Infrastructure.Persistence.Migrations;

/// <summary>What the rows of before mean in the columns that changing a booking brought. Stands before the checks on them.</summary>
internal static class AfterBookingGuarantees
{
    public static void AddTo(MigrationBuilder migration) =>
        // From now on the domain says each value: no defaults stay.
        migration.Sql(
            """
            UPDATE event_types SET approval_window_minutes = 1440;
            ALTER TABLE event_types
              ALTER COLUMN approval_window_minutes DROP DEFAULT,
              ALTER COLUMN rescheduling_notice_minutes DROP DEFAULT;

            UPDATE bookings SET
              approval_window_minutes = 1440,
              answer_by = CASE status WHEN 'PENDING' THEN starts_at END,
              confirmed_at = CASE WHEN status <> 'PENDING' THEN created_at END,
              status_before = CASE WHEN status IN ('COMPLETED', 'NO_SHOW') THEN 'CONFIRMED'::booking_status END;
            ALTER TABLE bookings
              ALTER COLUMN approval_window_minutes DROP DEFAULT,
              ALTER COLUMN rescheduling_notice_minutes DROP DEFAULT;
            """
        );
}
