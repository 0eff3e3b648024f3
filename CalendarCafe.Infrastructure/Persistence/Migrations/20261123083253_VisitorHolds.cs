using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VisitorHolds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "event_type_id", table: "slot_claims", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "extended_at",
                table: "slot_claims",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<byte[]>(
                name: "visitor",
                table: "slot_claims",
                type: "bytea",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<byte[]>(
                name: "visitor_address",
                table: "slot_claims",
                type: "bytea",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_event_type_id_visitor_host_id",
                table: "slot_claims",
                columns: new[] { "event_type_id", "visitor", "host_id" },
                unique: true,
                filter: "kind = 'HOLD' AND released_at IS NULL AND event_type_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_released_at",
                table: "slot_claims",
                column: "released_at",
                filter: "kind = 'HOLD' AND released_at IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_visitor_address",
                table: "slot_claims",
                column: "visitor_address",
                filter: "kind = 'HOLD' AND released_at IS NULL AND visitor_address IS NOT NULL"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_slot_claims_held",
                table: "slot_claims",
                sql: "num_nonnulls(event_type_id, visitor, visitor_address) IN (0, 3) AND (kind = 'HOLD' OR num_nonnulls(visitor, extended_at) = 0)"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_slot_claims_visitor",
                table: "slot_claims",
                sql: "octet_length(visitor) <= 32"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_slot_claims_visitor_address",
                table: "slot_claims",
                sql: "octet_length(visitor_address) <= 32"
            );

            migrationBuilder.AddForeignKey(
                name: "fk_slot_claims_event_types_event_type_id",
                table: "slot_claims",
                column: "event_type_id",
                principalTable: "event_types",
                principalColumn: "id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_slot_claims_event_types_event_type_id", table: "slot_claims");

            migrationBuilder.DropIndex(name: "ix_slot_claims_event_type_id_visitor_host_id", table: "slot_claims");

            migrationBuilder.DropIndex(name: "ix_slot_claims_released_at", table: "slot_claims");

            migrationBuilder.DropIndex(name: "ix_slot_claims_visitor_address", table: "slot_claims");

            migrationBuilder.DropCheckConstraint(name: "ck_slot_claims_held", table: "slot_claims");

            migrationBuilder.DropCheckConstraint(name: "ck_slot_claims_visitor", table: "slot_claims");

            migrationBuilder.DropCheckConstraint(name: "ck_slot_claims_visitor_address", table: "slot_claims");

            migrationBuilder.DropColumn(name: "event_type_id", table: "slot_claims");

            migrationBuilder.DropColumn(name: "extended_at", table: "slot_claims");

            migrationBuilder.DropColumn(name: "visitor", table: "slot_claims");

            migrationBuilder.DropColumn(name: "visitor_address", table: "slot_claims");
        }
    }
}
