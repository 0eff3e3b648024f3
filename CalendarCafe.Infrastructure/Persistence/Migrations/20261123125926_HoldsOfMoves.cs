using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class HoldsOfMoves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_slot_claims_time", table: "slot_claims");

            migrationBuilder.AddCheckConstraint(
                name: "ck_slot_claims_time",
                table: "slot_claims",
                sql: "starts_at < ends_at AND busy_from < busy_until AND isfinite(busy_from) AND isfinite(busy_until) AND (busy_from <= starts_at AND ends_at <= busy_until OR kind = 'HOLD' AND booking_id IS NOT NULL)"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_slot_claims_time", table: "slot_claims");

            migrationBuilder.AddCheckConstraint(
                name: "ck_slot_claims_time",
                table: "slot_claims",
                sql: "busy_from <= starts_at AND starts_at < ends_at AND ends_at <= busy_until AND isfinite(busy_from) AND isfinite(busy_until)"
            );
        }
    }
}
