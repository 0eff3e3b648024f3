using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ScheduleVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "last_version",
                table: "availability_schedules",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "schedule_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    saved_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    saved_by_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_versions", x => x.id);
                    table.CheckConstraint("ck_schedule_versions_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_schedule_versions_availability_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "availability_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_schedule_versions_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_schedule_versions_users_saved_by_user_id",
                        column: x => x.saved_by_user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                },
                comment: "What a schedule said from one save to the next; never changed."
            );

            migrationBuilder.CreateIndex(
                name: "ix_schedule_versions_saved_by_user_id",
                table: "schedule_versions",
                column: "saved_by_user_id",
                filter: "saved_by_user_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_schedule_versions_schedule_id_number",
                table: "schedule_versions",
                columns: new[] { "schedule_id", "number" },
                unique: true
            );

            ScheduleVersionsGuarantees.AddTo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "schedule_versions");

            migrationBuilder.DropColumn(name: "last_version", table: "availability_schedules");
        }
    }
}
