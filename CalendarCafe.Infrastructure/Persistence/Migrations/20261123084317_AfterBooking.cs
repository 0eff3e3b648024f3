using System;
using CalendarCafe.Domain.Bookings;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AfterBooking : Migration
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
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED,REOPENED"
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
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW,BOOKING_REQUESTED,BOOKING_DECLINED,BOOKING_EXPIRED,BOOKING_RESCHEDULED,BOOKING_REASSIGNED"
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
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:citext", ",,");

            migrationBuilder.AddColumn<int>(
                name: "approval_window_minutes",
                table: "event_types",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "rescheduling_notice_minutes",
                table: "event_types",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<Instant>(
                name: "answer_by",
                table: "bookings",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "approval_window_minutes",
                table: "bookings",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<Instant>(
                name: "confirmed_at",
                table: "bookings",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<Instant>(
                name: "reopened_at",
                table: "bookings",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "rescheduling_notice_minutes",
                table: "bookings",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<BookingStatus>(
                name: "status_before",
                table: "bookings",
                type: "booking_status",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(name: "host_id", table: "booking_history", type: "uuid", nullable: true);

            AfterBookingGuarantees.AddTo(migrationBuilder);

            migrationBuilder.AddCheckConstraint(
                name: "ck_event_types_changes",
                table: "event_types",
                sql: "rescheduling_notice_minutes >= 0 AND approval_window_minutes BETWEEN 5 AND 43200"
            );

            migrationBuilder.CreateIndex(
                name: "ix_bookings_answer_by",
                table: "bookings",
                column: "answer_by",
                filter: "status = 'PENDING'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_bookings_ends_at",
                table: "bookings",
                column: "ends_at",
                filter: "status IN ('CONFIRMED', 'RESCHEDULED') AND reopened_at IS NULL"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_bookings_pending",
                table: "bookings",
                sql: "(status = 'PENDING') = (answer_by IS NOT NULL)"
            );

            migrationBuilder.AddCheckConstraint(
                name: "ck_bookings_rest",
                table: "bookings",
                sql: "CASE WHEN status IN ('COMPLETED', 'NO_SHOW') THEN status_before IS NOT NULL AND status_before IN ('CONFIRMED', 'RESCHEDULED') ELSE status_before IS NULL END"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_history_host_id",
                table: "booking_history",
                column: "host_id",
                filter: "host_id IS NOT NULL"
            );

            migrationBuilder.AddForeignKey(
                name: "fk_booking_history_users_host_id",
                table: "booking_history",
                column: "host_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_booking_history_users_host_id", table: "booking_history");

            migrationBuilder.DropCheckConstraint(name: "ck_event_types_changes", table: "event_types");

            migrationBuilder.DropIndex(name: "ix_bookings_answer_by", table: "bookings");

            migrationBuilder.DropIndex(name: "ix_bookings_ends_at", table: "bookings");

            migrationBuilder.DropCheckConstraint(name: "ck_bookings_pending", table: "bookings");

            migrationBuilder.DropCheckConstraint(name: "ck_bookings_rest", table: "bookings");

            migrationBuilder.DropIndex(name: "ix_booking_history_host_id", table: "booking_history");

            migrationBuilder.DropColumn(name: "approval_window_minutes", table: "event_types");

            migrationBuilder.DropColumn(name: "rescheduling_notice_minutes", table: "event_types");

            migrationBuilder.DropColumn(name: "answer_by", table: "bookings");

            migrationBuilder.DropColumn(name: "approval_window_minutes", table: "bookings");

            migrationBuilder.DropColumn(name: "confirmed_at", table: "bookings");

            migrationBuilder.DropColumn(name: "reopened_at", table: "bookings");

            migrationBuilder.DropColumn(name: "rescheduling_notice_minutes", table: "bookings");

            migrationBuilder.DropColumn(name: "status_before", table: "bookings");

            migrationBuilder.DropColumn(name: "host_id", table: "booking_history");

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
                .Annotation("Npgsql:PostgresExtension:citext", ",,")
                .OldAnnotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .OldAnnotation("Npgsql:Enum:audit_action", "CREATE,UPDATE,DELETE,LOGIN,LOGOUT,EXPORT,SHARE")
                .OldAnnotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .OldAnnotation("Npgsql:Enum:booking_status", "PENDING,CONFIRMED,RESCHEDULED,CANCELED,NO_SHOW,COMPLETED")
                .OldAnnotation(
                    "Npgsql:Enum:booking_step_kind",
                    "REQUESTED,CONFIRMED,RESCHEDULED,REASSIGNED,CANCELED,DECLINED,EXPIRED,NO_SHOW_SET,NO_SHOW_CLEARED,COMPLETED,REOPENED"
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
                    "BOOKING_CONFIRMED,BOOKING_CANCELED,EMAIL_CONFIRMATION,PASSWORD_RESET,ACCOUNT_NOTICE,WORKFLOW,BOOKING_REQUESTED,BOOKING_DECLINED,BOOKING_EXPIRED,BOOKING_RESCHEDULED,BOOKING_REASSIGNED"
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
                .OldAnnotation("Npgsql:PostgresExtension:citext", ",,");
        }
    }
}
