using System;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.EventTypes;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class EngineRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .AlterDatabase()
                .Annotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .Annotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .Annotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .Annotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .Annotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED"
                )
                .Annotation("Npgsql:Enum:calendar_provider", "GOOGLE,MICROSOFT,APPLE,CUSTOM")
                .Annotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .Annotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .Annotation("Npgsql:Enum:claim_kind", "HOLD,BOOKING,GROUP_SESSION")
                .Annotation("Npgsql:Enum:deletion_request_status", "PENDING,IN_PROGRESS,COMPLETED,FAILED")
                .Annotation("Npgsql:Enum:event_type_kind", "ONE_ON_ONE,GROUP,COLLECTIVE,ROUND_ROBIN")
                .Annotation("Npgsql:Enum:external_busy_kind", "BUSY,TENTATIVE,OUT_OF_OFFICE,FREE")
                .Annotation("Npgsql:Enum:horizon_kind", "CALENDAR_DAYS,BUSINESS_DAYS,BOOKABLE_DAYS,DATES")
                .Annotation("Npgsql:Enum:limit_measure", "BOOKINGS,MINUTES")
                .Annotation("Npgsql:Enum:limit_period", "DAY,WEEK,MONTH,YEAR")
                .Annotation("Npgsql:Enum:location_kind", "PHONE,IN_PERSON,ZOOM,GOOGLE_MEET,MICROSOFT_TEAMS,CUSTOM")
                .Annotation("Npgsql:Enum:notification_channel", "EMAIL,SMS,WEBHOOK")
                .Annotation(
                    "Npgsql:Enum:notification_kind",
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW"
                )
                .Annotation("Npgsql:Enum:notification_status", "PENDING,SENT,FAILED,CANCELED")
                .Annotation("Npgsql:Enum:override_kind", "AVAILABLE,UNAVAILABLE")
                .Annotation(
                    "Npgsql:Enum:question_type",
                    "SHORT_TEXT,LONG_TEXT,SINGLE_SELECT,MULTI_SELECT,PHONE,EMAIL,NUMBER"
                )
                .Annotation("Npgsql:Enum:role", "OWNER,ADMIN,MEMBER,VIEWER")
                .Annotation("Npgsql:Enum:round_robin_strategy", "ROTATE,WEIGHTED,LEAST_RECENT,PRIORITY")
                .Annotation("Npgsql:Enum:routing_operator", "EQUALS,NOT_EQUALS,CONTAINS,GREATER_THAN,LESS_THAN,IN")
                .Annotation("Npgsql:Enum:start_alignment", "OPENING,CLOCK")
                .Annotation("Npgsql:Enum:user_status", "ACTIVE,INACTIVE,SUSPENDED")
                .Annotation("Npgsql:Enum:webhook_delivery_status", "PENDING,SUCCESS,FAILED,RETRYING")
                .Annotation(
                    "Npgsql:Enum:webhook_event",
                    "BOOKING_CREATED,BOOKING_UPDATED,BOOKING_CANCELED,BOOKING_RESCHEDULED,INVITEE_CREATED,ROUTING_SUBMITTED"
                )
                .Annotation("Npgsql:Enum:weekday", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
                .Annotation(
                    "Npgsql:Enum:workflow_trigger",
                    "BOOKING_CREATED,BOOKING_RESCHEDULED,BOOKING_CANCELED,BEFORE_MEETING,AFTER_MEETING"
                )
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .OldAnnotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .OldAnnotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .OldAnnotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .OldAnnotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED"
                )
                .OldAnnotation("Npgsql:Enum:calendar_provider", "GOOGLE,MICROSOFT,APPLE,CUSTOM")
                .OldAnnotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .OldAnnotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .OldAnnotation("Npgsql:Enum:claim_kind", "HOLD,BOOKING,GROUP_SESSION")
                .OldAnnotation("Npgsql:Enum:deletion_request_status", "PENDING,IN_PROGRESS,COMPLETED,FAILED")
                .OldAnnotation("Npgsql:Enum:event_type_kind", "ONE_ON_ONE,GROUP,COLLECTIVE,ROUND_ROBIN")
                .OldAnnotation("Npgsql:Enum:limit_measure", "BOOKINGS,MINUTES")
                .OldAnnotation("Npgsql:Enum:limit_period", "DAY,WEEK,MONTH,YEAR")
                .OldAnnotation("Npgsql:Enum:location_kind", "PHONE,IN_PERSON,ZOOM,GOOGLE_MEET,MICROSOFT_TEAMS,CUSTOM")
                .OldAnnotation("Npgsql:Enum:notification_channel", "EMAIL,SMS,WEBHOOK")
                .OldAnnotation(
                    "Npgsql:Enum:notification_kind",
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW"
                )
                .OldAnnotation("Npgsql:Enum:notification_status", "PENDING,SENT,FAILED,CANCELED")
                .OldAnnotation("Npgsql:Enum:override_kind", "AVAILABLE,UNAVAILABLE")
                .OldAnnotation(
                    "Npgsql:Enum:question_type",
                    "SHORT_TEXT,LONG_TEXT,SINGLE_SELECT,MULTI_SELECT,PHONE,EMAIL,NUMBER"
                )
                .OldAnnotation("Npgsql:Enum:role", "OWNER,ADMIN,MEMBER,VIEWER")
                .OldAnnotation("Npgsql:Enum:round_robin_strategy", "ROTATE,WEIGHTED,LEAST_RECENT,PRIORITY")
                .OldAnnotation("Npgsql:Enum:routing_operator", "EQUALS,NOT_EQUALS,CONTAINS,GREATER_THAN,LESS_THAN,IN")
                .OldAnnotation("Npgsql:Enum:user_status", "ACTIVE,INACTIVE,SUSPENDED")
                .OldAnnotation("Npgsql:Enum:webhook_delivery_status", "PENDING,SUCCESS,FAILED,RETRYING")
                .OldAnnotation(
                    "Npgsql:Enum:webhook_event",
                    "BOOKING_CREATED,BOOKING_UPDATED,BOOKING_CANCELED,BOOKING_RESCHEDULED,INVITEE_CREATED,ROUTING_SUBMITTED"
                )
                .OldAnnotation("Npgsql:Enum:weekday", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
                .OldAnnotation(
                    "Npgsql:Enum:workflow_trigger",
                    "BOOKING_CREATED,BOOKING_RESCHEDULED,BOOKING_CANCELED,BEFORE_MEETING,AFTER_MEETING"
                )
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,");

            migrationBuilder.AddColumn<StartAlignment>(
                name: "alignment",
                table: "event_types",
                type: "start_alignment",
                nullable: false,
                defaultValue: StartAlignment.Opening
            );

            migrationBuilder.AddColumn<LocalDate>(
                name: "horizon_first_date",
                table: "event_types",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<HorizonKind>(
                name: "horizon_kind",
                table: "event_types",
                type: "horizon_kind",
                nullable: false,
                defaultValue: HorizonKind.CalendarDays
            );

            migrationBuilder.AddColumn<LocalDate>(
                name: "horizon_last_date",
                table: "event_types",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "is_first_of_day_only",
                table: "event_types",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "most_per_invitee",
                table: "event_types",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "packs_around_meetings",
                table: "event_types",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<Guid>(
                name: "restriction_schedule_id",
                table: "event_types",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.AddColumn<ExternalBusyKind[]>(
                name: "blocking_kinds",
                table: "calendar_connections",
                type: "external_busy_kind[]",
                nullable: false,
                defaultValue: new ExternalBusyKind[0]
            );

            migrationBuilder.CreateTable(
                name: "event_type_hosts",
                columns: table => new
                {
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_type_hosts", x => new { x.event_type_id, x.user_id });
                    table.CheckConstraint("ck_event_type_hosts_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_event_type_hosts_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_event_type_hosts_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_event_type_hosts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Who must attend the meetings of a team's event type."
            );

            migrationBuilder.CreateTable(
                name: "external_busy_blocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<ExternalBusyKind>(type: "external_busy_kind", nullable: false),
                    starts_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    external_event_id = table.Column<string>(
                        type: "character varying(1024)",
                        maxLength: 1024,
                        nullable: false
                    ),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_busy_blocks", x => x.id);
                    table.CheckConstraint(
                        "ck_external_busy_blocks_time",
                        "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at) AND ends_at - starts_at <= interval '168 hours'"
                    );
                    table.ForeignKey(
                        name: "fk_external_busy_blocks_calendar_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "calendar_connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_external_busy_blocks_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_external_busy_blocks_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Time of an event in an external calendar; seven days at most, so a longer event has several."
            );

            migrationBuilder.CreateTable(
                name: "holiday_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    worked = table.Column<string[]>(type: "character varying(200)[]", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday_calendars", x => x.id);
                    table.CheckConstraint(
                        "ck_holiday_calendars_place",
                        "country ~ '^[A-Z]{2}$' AND region ~ '^[A-Z0-9]{1,3}$'"
                    );
                    table.CheckConstraint("ck_holiday_calendars_worked", "cardinality(worked) <= 60");
                    table.ForeignKey(
                        name: "fk_holiday_calendars_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_holiday_calendars_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Whose public holidays a person keeps, and which of them are worked on all the same."
            );

            migrationBuilder.CreateTable(
                name: "host_limits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<LimitPeriod>(type: "limit_period", nullable: false),
                    measure = table.Column<LimitMeasure>(type: "limit_measure", nullable: false),
                    maximum = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_limits", x => x.id);
                    table.CheckConstraint("ck_host_limits_maximum", "maximum > 0");
                    table.ForeignKey(
                        name: "fk_host_limits_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_host_limits_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "How much a person takes in a day, week, month or year across all event types."
            );

            migrationBuilder.CreateTable(
                name: "out_of_office",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_date = table.Column<LocalDate>(type: "date", nullable: false),
                    last_date = table.Column<LocalDate>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    covered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_out_of_office", x => x.id);
                    table.CheckConstraint("ck_out_of_office_cover", "covered_by <> user_id");
                    table.CheckConstraint("ck_out_of_office_dates", "first_date <= last_date");
                    table.ForeignKey(
                        name: "fk_out_of_office_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_out_of_office_users_covered_by",
                        column: x => x.covered_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "fk_out_of_office_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Dates on which a person is away, and who covers for them."
            );

            migrationBuilder.CreateTable(
                name: "travels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_date = table.Column<LocalDate>(type: "date", nullable: false),
                    last_date = table.Column<LocalDate>(type: "date", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_travels", x => x.id);
                    table.CheckConstraint("ck_travels_dates", "first_date <= last_date");
                    table.ForeignKey(
                        name: "fk_travels_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_travels_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Dates on which a person's own hours are read in another time zone."
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_types_restriction_schedule_id",
                table: "event_types",
                column: "restriction_schedule_id",
                filter: "restriction_schedule_id IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_event_types_horizon_dates",
                table: "event_types",
                sql: "CASE horizon_kind WHEN 'DATES' THEN num_nonnulls(horizon_first_date, horizon_last_date) = 2 AND horizon_first_date <= horizon_last_date AND horizon_first_date >= '1900-01-01' AND horizon_last_date < '2500-01-01' WHEN 'BOOKABLE_DAYS' THEN num_nonnulls(horizon_first_date, horizon_last_date) = 0 AND horizon_days <= 366 ELSE num_nonnulls(horizon_first_date, horizon_last_date) = 0 END"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_event_types_most_per_invitee",
                table: "event_types",
                sql: "most_per_invitee > 0"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_event_types_party",
                table: "event_types",
                sql: "CASE kind WHEN 'ONE_ON_ONE' THEN owner_user_id IS NOT NULL AND pool_id IS NULL WHEN 'COLLECTIVE' THEN owner_team_id IS NOT NULL AND pool_id IS NULL WHEN 'ROUND_ROBIN' THEN owner_team_id IS NOT NULL AND pool_id IS NOT NULL ELSE pool_id IS NULL END"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_type_hosts_user_id",
                table: "event_type_hosts",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_external_busy_blocks_connection_id_external_event_id_starts",
                table: "external_busy_blocks",
                columns: new[] { "connection_id", "external_event_id", "starts_at" },
                unique: true
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_external_busy_blocks_user_id_starts_at",
                    table: "external_busy_blocks",
                    columns: new[] { "user_id", "starts_at" }
                )
                .Annotation("Npgsql:IndexInclude", new[] { "ends_at", "kind", "connection_id" });

            migrationBuilder
                .CreateIndex(
                    name: "ix_holiday_calendars_user_id_country_region",
                    table: "holiday_calendars",
                    columns: new[] { "user_id", "country", "region" },
                    unique: true
                )
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_host_limits_user_id_period_measure",
                table: "host_limits",
                columns: new[] { "user_id", "period", "measure" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_out_of_office_covered_by",
                table: "out_of_office",
                column: "covered_by",
                filter: "covered_by IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_out_of_office_user_id_last_date",
                table: "out_of_office",
                columns: new[] { "user_id", "last_date" },
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_travels_user_id_last_date",
                table: "travels",
                columns: new[] { "user_id", "last_date" }
            );

            migrationBuilder.AddForeignKey(
                name: "fk_event_types_availability_schedules_restriction_schedule_id",
                table: "event_types",
                column: "restriction_schedule_id",
                principalTable: "availability_schedules",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );

            EngineRulesGuarantees.AddTo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_event_types_availability_schedules_restriction_schedule_id",
                table: "event_types"
            );

            migrationBuilder.DropTable(name: "event_type_hosts");

            migrationBuilder.DropTable(name: "external_busy_blocks");

            migrationBuilder.DropTable(name: "holiday_calendars");

            migrationBuilder.DropTable(name: "host_limits");

            migrationBuilder.DropTable(name: "out_of_office");

            migrationBuilder.DropTable(name: "travels");

            migrationBuilder.DropIndex(name: "ix_event_types_restriction_schedule_id", table: "event_types");

            migrationBuilder.DropCheckConstraint(name: "ck_event_types_horizon_dates", table: "event_types");

            migrationBuilder.DropCheckConstraint(name: "ck_event_types_most_per_invitee", table: "event_types");

            migrationBuilder.DropCheckConstraint(name: "ck_event_types_party", table: "event_types");

            migrationBuilder.DropColumn(name: "alignment", table: "event_types");

            migrationBuilder.DropColumn(name: "horizon_first_date", table: "event_types");

            migrationBuilder.DropColumn(name: "horizon_kind", table: "event_types");

            migrationBuilder.DropColumn(name: "horizon_last_date", table: "event_types");

            migrationBuilder.DropColumn(name: "is_first_of_day_only", table: "event_types");

            migrationBuilder.DropColumn(name: "most_per_invitee", table: "event_types");

            migrationBuilder.DropColumn(name: "packs_around_meetings", table: "event_types");

            migrationBuilder.DropColumn(name: "restriction_schedule_id", table: "event_types");

            migrationBuilder.DropColumn(name: "blocking_kinds", table: "calendar_connections");

            migrationBuilder
                .AlterDatabase()
                .Annotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .Annotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .Annotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .Annotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .Annotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED"
                )
                .Annotation("Npgsql:Enum:calendar_provider", "GOOGLE,MICROSOFT,APPLE,CUSTOM")
                .Annotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .Annotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .Annotation("Npgsql:Enum:claim_kind", "HOLD,BOOKING,GROUP_SESSION")
                .Annotation("Npgsql:Enum:deletion_request_status", "PENDING,IN_PROGRESS,COMPLETED,FAILED")
                .Annotation("Npgsql:Enum:event_type_kind", "ONE_ON_ONE,GROUP,COLLECTIVE,ROUND_ROBIN")
                .Annotation("Npgsql:Enum:limit_measure", "BOOKINGS,MINUTES")
                .Annotation("Npgsql:Enum:limit_period", "DAY,WEEK,MONTH,YEAR")
                .Annotation("Npgsql:Enum:location_kind", "PHONE,IN_PERSON,ZOOM,GOOGLE_MEET,MICROSOFT_TEAMS,CUSTOM")
                .Annotation("Npgsql:Enum:notification_channel", "EMAIL,SMS,WEBHOOK")
                .Annotation(
                    "Npgsql:Enum:notification_kind",
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW"
                )
                .Annotation("Npgsql:Enum:notification_status", "PENDING,SENT,FAILED,CANCELED")
                .Annotation("Npgsql:Enum:override_kind", "AVAILABLE,UNAVAILABLE")
                .Annotation(
                    "Npgsql:Enum:question_type",
                    "SHORT_TEXT,LONG_TEXT,SINGLE_SELECT,MULTI_SELECT,PHONE,EMAIL,NUMBER"
                )
                .Annotation("Npgsql:Enum:role", "OWNER,ADMIN,MEMBER,VIEWER")
                .Annotation("Npgsql:Enum:round_robin_strategy", "ROTATE,WEIGHTED,LEAST_RECENT,PRIORITY")
                .Annotation("Npgsql:Enum:routing_operator", "EQUALS,NOT_EQUALS,CONTAINS,GREATER_THAN,LESS_THAN,IN")
                .Annotation("Npgsql:Enum:user_status", "ACTIVE,INACTIVE,SUSPENDED")
                .Annotation("Npgsql:Enum:webhook_delivery_status", "PENDING,SUCCESS,FAILED,RETRYING")
                .Annotation(
                    "Npgsql:Enum:webhook_event",
                    "BOOKING_CREATED,BOOKING_UPDATED,BOOKING_CANCELED,BOOKING_RESCHEDULED,INVITEE_CREATED,ROUTING_SUBMITTED"
                )
                .Annotation("Npgsql:Enum:weekday", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
                .Annotation(
                    "Npgsql:Enum:workflow_trigger",
                    "BOOKING_CREATED,BOOKING_RESCHEDULED,BOOKING_CANCELED,BEFORE_MEETING,AFTER_MEETING"
                )
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .OldAnnotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .OldAnnotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .OldAnnotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .OldAnnotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED"
                )
                .OldAnnotation("Npgsql:Enum:calendar_provider", "GOOGLE,MICROSOFT,APPLE,CUSTOM")
                .OldAnnotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .OldAnnotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .OldAnnotation("Npgsql:Enum:claim_kind", "HOLD,BOOKING,GROUP_SESSION")
                .OldAnnotation("Npgsql:Enum:deletion_request_status", "PENDING,IN_PROGRESS,COMPLETED,FAILED")
                .OldAnnotation("Npgsql:Enum:event_type_kind", "ONE_ON_ONE,GROUP,COLLECTIVE,ROUND_ROBIN")
                .OldAnnotation("Npgsql:Enum:external_busy_kind", "BUSY,TENTATIVE,OUT_OF_OFFICE,FREE")
                .OldAnnotation("Npgsql:Enum:horizon_kind", "CALENDAR_DAYS,BUSINESS_DAYS,BOOKABLE_DAYS,DATES")
                .OldAnnotation("Npgsql:Enum:limit_measure", "BOOKINGS,MINUTES")
                .OldAnnotation("Npgsql:Enum:limit_period", "DAY,WEEK,MONTH,YEAR")
                .OldAnnotation("Npgsql:Enum:location_kind", "PHONE,IN_PERSON,ZOOM,GOOGLE_MEET,MICROSOFT_TEAMS,CUSTOM")
                .OldAnnotation("Npgsql:Enum:notification_channel", "EMAIL,SMS,WEBHOOK")
                .OldAnnotation(
                    "Npgsql:Enum:notification_kind",
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW"
                )
                .OldAnnotation("Npgsql:Enum:notification_status", "PENDING,SENT,FAILED,CANCELED")
                .OldAnnotation("Npgsql:Enum:override_kind", "AVAILABLE,UNAVAILABLE")
                .OldAnnotation(
                    "Npgsql:Enum:question_type",
                    "SHORT_TEXT,LONG_TEXT,SINGLE_SELECT,MULTI_SELECT,PHONE,EMAIL,NUMBER"
                )
                .OldAnnotation("Npgsql:Enum:role", "OWNER,ADMIN,MEMBER,VIEWER")
                .OldAnnotation("Npgsql:Enum:round_robin_strategy", "ROTATE,WEIGHTED,LEAST_RECENT,PRIORITY")
                .OldAnnotation("Npgsql:Enum:routing_operator", "EQUALS,NOT_EQUALS,CONTAINS,GREATER_THAN,LESS_THAN,IN")
                .OldAnnotation("Npgsql:Enum:start_alignment", "OPENING,CLOCK")
                .OldAnnotation("Npgsql:Enum:user_status", "ACTIVE,INACTIVE,SUSPENDED")
                .OldAnnotation("Npgsql:Enum:webhook_delivery_status", "PENDING,SUCCESS,FAILED,RETRYING")
                .OldAnnotation(
                    "Npgsql:Enum:webhook_event",
                    "BOOKING_CREATED,BOOKING_UPDATED,BOOKING_CANCELED,BOOKING_RESCHEDULED,INVITEE_CREATED,ROUTING_SUBMITTED"
                )
                .OldAnnotation("Npgsql:Enum:weekday", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
                .OldAnnotation(
                    "Npgsql:Enum:workflow_trigger",
                    "BOOKING_CREATED,BOOKING_RESCHEDULED,BOOKING_CANCELED,BEFORE_MEETING,AFTER_MEETING"
                )
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,");
        }
    }
}
