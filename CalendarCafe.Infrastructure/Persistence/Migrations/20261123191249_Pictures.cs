using System;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Pictures : Migration
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
                .Annotation("Npgsql:Enum:picture_kind", "PHOTO,LOGO")
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

            migrationBuilder.CreateTable(
                name: "pictures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<PictureKind>(type: "picture_kind", nullable: false),
                    content_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", maxLength: 1048576, nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pictures", x => x.id);
                    table.CheckConstraint("ck_pictures_content", "octet_length(content) <= 1048576");
                    table.CheckConstraint("ck_pictures_sha256", "octet_length(sha256) <= 32");
                    table.ForeignKey(
                        name: "fk_pictures_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Photos of people and logos of organisations, drawn anew; whoever shows one has its path."
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "pictures");

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
                .OldAnnotation("Npgsql:Enum:picture_kind", "PHOTO,LOGO")
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
        }
    }
}
