using System;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AccountSettings : Migration
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
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED,REOPENED,RELOCATED"
                )
                .Annotation("Npgsql:Enum:calendar_provider", "GOOGLE,MICROSOFT,APPLE,CUSTOM")
                .Annotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .Annotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .Annotation("Npgsql:Enum:claim_kind", "HOLD,BOOKING,GROUP_SESSION")
                .Annotation("Npgsql:Enum:clock_hours", "BY_LANGUAGE,TWELVE,TWENTY_FOUR")
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
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW,BOOKING_REQUESTED,BOOKING_DECLINED,BOOKING_EXPIRED,BOOKING_RESCHEDULED,BOOKING_REASSIGNED,BOOKING_RELOCATED"
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
                .Annotation("Npgsql:Enum:week_start", "BY_LANGUAGE,MONDAY,SUNDAY,SATURDAY")
                .Annotation("Npgsql:Enum:weekday", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
                .Annotation(
                    "Npgsql:Enum:workflow_trigger",
                    "BOOKING_CREATED,BOOKING_RESCHEDULED,BOOKING_CANCELED,BEFORE_MEETING,AFTER_MEETING"
                )
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:citext", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .OldAnnotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .OldAnnotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .OldAnnotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .OldAnnotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED,REOPENED,RELOCATED"
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
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW,BOOKING_REQUESTED,BOOKING_DECLINED,BOOKING_EXPIRED,BOOKING_RESCHEDULED,BOOKING_REASSIGNED,BOOKING_RELOCATED"
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
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:citext", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<ClockHours>(
                name: "clock_hours",
                table: "users",
                type: "clock_hours",
                nullable: false,
                defaultValue: ClockHours.ByLanguage
            );

            migrationBuilder.AddColumn<WeekStart>(
                name: "week_start",
                table: "users",
                type: "week_start",
                nullable: false,
                defaultValue: WeekStart.ByLanguage
            );

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", maxLength: 2048, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    transports = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    is_user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.id);
                    table.CheckConstraint("ck_account_passkeys_credential_id", "octet_length(credential_id) <= 1023");
                    table.CheckConstraint("ck_account_passkeys_public_key", "octet_length(public_key) <= 2048");
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "The public half of a key that signs in to an account (WebAuthn)."
            );

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_account_id",
                table: "account_passkeys",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_credential_id",
                table: "account_passkeys",
                column: "credential_id",
                unique: true
            );

            AccountSettingsGuarantees.AddTo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "account_passkeys");

            migrationBuilder.DropColumn(name: "clock_hours", table: "users");

            migrationBuilder.DropColumn(name: "week_start", table: "users");

            migrationBuilder
                .AlterDatabase()
                .Annotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .Annotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .Annotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .Annotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .Annotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED,REOPENED,RELOCATED"
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
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW,BOOKING_REQUESTED,BOOKING_DECLINED,BOOKING_EXPIRED,BOOKING_RESCHEDULED,BOOKING_REASSIGNED,BOOKING_RELOCATED"
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
                .Annotation("Npgsql:PostgresExtension:citext", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .OldAnnotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .OldAnnotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .OldAnnotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .OldAnnotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED,REOPENED,RELOCATED"
                )
                .OldAnnotation("Npgsql:Enum:calendar_provider", "GOOGLE,MICROSOFT,APPLE,CUSTOM")
                .OldAnnotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .OldAnnotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .OldAnnotation("Npgsql:Enum:claim_kind", "HOLD,BOOKING,GROUP_SESSION")
                .OldAnnotation("Npgsql:Enum:clock_hours", "BY_LANGUAGE,TWELVE,TWENTY_FOUR")
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
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW,BOOKING_REQUESTED,BOOKING_DECLINED,BOOKING_EXPIRED,BOOKING_RESCHEDULED,BOOKING_REASSIGNED,BOOKING_RELOCATED"
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
                .OldAnnotation("Npgsql:Enum:week_start", "BY_LANGUAGE,MONDAY,SUNDAY,SATURDAY")
                .OldAnnotation("Npgsql:Enum:weekday", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
                .OldAnnotation(
                    "Npgsql:Enum:workflow_trigger",
                    "BOOKING_CREATED,BOOKING_RESCHEDULED,BOOKING_CANCELED,BEFORE_MEETING,AFTER_MEETING"
                )
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:citext", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
