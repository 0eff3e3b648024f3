using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class GroupSeats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "extended_at",
                table: "seat_holds",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<byte[]>(
                name: "visitor_address",
                table: "seat_holds",
                type: "bytea",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]
            );

            migrationBuilder.AddColumn<bool>(
                name: "shows_seats_left",
                table: "event_types",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_session_id",
                table: "slot_claims",
                column: "session_id",
                filter: "session_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "ix_seat_holds_visitor", table: "seat_holds", column: "visitor");

            migrationBuilder.CreateIndex(
                name: "ix_seat_holds_visitor_address",
                table: "seat_holds",
                column: "visitor_address"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_seat_holds_visitor_address",
                table: "seat_holds",
                sql: "octet_length(visitor_address) <= 32"
            );

            migrationBuilder.CreateIndex(
                name: "ix_group_sessions_closed_at",
                table: "group_sessions",
                column: "closed_at",
                filter: "closed_at IS NOT NULL"
            );

            GroupSeatsGuarantees.AddTo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_slot_claims_session_id", table: "slot_claims");

            migrationBuilder.DropIndex(name: "ix_seat_holds_visitor", table: "seat_holds");

            migrationBuilder.DropIndex(name: "ix_seat_holds_visitor_address", table: "seat_holds");

            migrationBuilder.DropCheckConstraint(name: "ck_seat_holds_visitor_address", table: "seat_holds");

            migrationBuilder.DropIndex(name: "ix_group_sessions_closed_at", table: "group_sessions");

            migrationBuilder.DropColumn(name: "extended_at", table: "seat_holds");

            migrationBuilder.DropColumn(name: "visitor_address", table: "seat_holds");

            migrationBuilder.DropColumn(name: "shows_seats_left", table: "event_types");
        }
    }
}
