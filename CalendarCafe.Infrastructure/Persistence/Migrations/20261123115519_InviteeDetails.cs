using System;
using CalendarCafe.Domain.EventTypes;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class InviteeDetails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "allows_guests",
                table: "event_types",
                type: "boolean",
                nullable: false,
                defaultValue: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "checks_email",
                table: "event_types",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "redirect_says_who",
                table: "event_types",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "redirect_url",
                table: "event_types",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "scheduling_link_id",
                table: "bookings",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "booking_guests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "citext", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking_guests", x => x.id);
                    table.CheckConstraint("ck_booking_guests_email", "octet_length(email) <= 254");
                    table.ForeignKey(
                        name: "fk_booking_guests_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_booking_guests_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Whom an invitee brings along."
            );

            migrationBuilder.CreateTable(
                name: "email_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visitor = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    email = table.Column<string>(type: "citext", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_checks", x => x.id);
                    table.CheckConstraint("ck_email_checks_code_hash", "octet_length(code_hash) <= 32");
                    table.CheckConstraint("ck_email_checks_email", "octet_length(email) <= 254");
                    table.CheckConstraint("ck_email_checks_tries", "tries BETWEEN 0 AND 5");
                    table.CheckConstraint("ck_email_checks_visitor", "octet_length(visitor) <= 32");
                    table.ForeignKey(
                        name: "fk_email_checks_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_email_checks_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Codes that prove an invitee's address before they book; only their hashes are kept."
            );

            migrationBuilder.CreateTable(
                name: "event_type_locations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<LocationKind>(type: "location_kind", nullable: false),
                    value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_type_locations", x => x.id);
                    table.CheckConstraint("ck_event_type_locations_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_event_type_locations_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_event_type_locations_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Where the meetings of an event type may take place; with several, the invitee chooses."
            );

            migrationBuilder.CreateTable(
                name: "scheduling_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    max_uses = table.Column<int>(type: "integer", nullable: true),
                    uses = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheduling_links", x => x.id);
                    table.CheckConstraint("ck_scheduling_links_hash", "octet_length(hash) <= 32");
                    table.CheckConstraint(
                        "ck_scheduling_links_uses",
                        "uses >= 0 AND max_uses > 0 AND uses <= max_uses"
                    );
                    table.ForeignKey(
                        name: "fk_scheduling_links_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_scheduling_links_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_scheduling_links_users_created_by",
                        column: x => x.created_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Secret addresses of event types, for so many bookings and so long; only their hashes are kept."
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_event_types_redirect",
                table: "event_types",
                sql: "redirect_url IS NOT NULL OR NOT redirect_says_who"
            );

            migrationBuilder.CreateIndex(
                name: "ix_bookings_scheduling_link_id",
                table: "bookings",
                column: "scheduling_link_id",
                filter: "scheduling_link_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_guests_booking_id_email",
                table: "booking_guests",
                columns: new[] { "booking_id", "email" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_email_checks_event_type_id_visitor_email",
                table: "email_checks",
                columns: new[] { "event_type_id", "visitor", "email" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_email_checks_expires_at",
                table: "email_checks",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_type_locations_event_type_id_position",
                table: "event_type_locations",
                columns: new[] { "event_type_id", "position" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_links_created_by",
                table: "scheduling_links",
                column: "created_by"
            );

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_links_event_type_id_id",
                table: "scheduling_links",
                columns: new[] { "event_type_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_links_hash",
                table: "scheduling_links",
                column: "hash",
                unique: true
            );

            migrationBuilder.AddForeignKey(
                name: "fk_bookings_scheduling_links_scheduling_link_id",
                table: "bookings",
                column: "scheduling_link_id",
                principalTable: "scheduling_links",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull
            );

            InviteeDetailsGuarantees.AddTo(migrationBuilder);

            migrationBuilder.DropColumn(name: "location_kind", table: "event_types");

            migrationBuilder.DropColumn(name: "location_value", table: "event_types");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_bookings_scheduling_links_scheduling_link_id", table: "bookings");

            migrationBuilder.DropTable(name: "booking_guests");

            migrationBuilder.DropTable(name: "email_checks");

            migrationBuilder.DropTable(name: "scheduling_links");

            migrationBuilder.DropCheckConstraint(name: "ck_event_types_redirect", table: "event_types");

            migrationBuilder.DropIndex(name: "ix_bookings_scheduling_link_id", table: "bookings");

            migrationBuilder.DropColumn(name: "allows_guests", table: "event_types");

            migrationBuilder.DropColumn(name: "checks_email", table: "event_types");

            migrationBuilder.DropColumn(name: "redirect_says_who", table: "event_types");

            migrationBuilder.DropColumn(name: "redirect_url", table: "event_types");

            migrationBuilder.DropColumn(name: "scheduling_link_id", table: "bookings");

            migrationBuilder.AddColumn<LocationKind>(
                name: "location_kind",
                table: "event_types",
                type: "location_kind",
                nullable: false,
                defaultValue: LocationKind.Phone
            );

            migrationBuilder.AddColumn<string>(
                name: "location_value",
                table: "event_types",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true
            );

            InviteeDetailsGuarantees.TakeBack(migrationBuilder);

            migrationBuilder.DropTable(name: "event_type_locations");
        }
    }
}
