using System;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CalendarCafe.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .AlterDatabase()
                .Annotation("Npgsql:Enum:account_token_purpose", "CONFIRM_EMAIL,RESET_PASSWORD")
                .Annotation("Npgsql:Enum:booking_party", "HOST,INVITEE,SYSTEM")
                .Annotation("Npgsql:Enum:booking_status", "CANCELED,COMPLETED,CONFIRMED,NO_SHOW,PENDING,RESCHEDULED")
                .Annotation(
                    "Npgsql:Enum:booking_step_kind",
                    "CANCELED,COMPLETED,CONFIRMED,DECLINED,EXPIRED,NO_SHOW_CLEARED,NO_SHOW_SET,REASSIGNED,REQUESTED,RESCHEDULED"
                )
                .Annotation("Npgsql:Enum:cancellation_kind", "CANCELED,DECLINED,EXPIRED")
                .Annotation("Npgsql:Enum:cancellation_reason_policy", "NEVER,OPTIONAL,REQUIRED")
                .Annotation("Npgsql:Enum:claim_kind", "BOOKING,GROUP_SESSION,HOLD")
                .Annotation("Npgsql:Enum:event_type_kind", "COLLECTIVE,GROUP,ONE_ON_ONE,ROUND_ROBIN")
                .Annotation("Npgsql:Enum:limit_measure", "BOOKINGS,MINUTES")
                .Annotation("Npgsql:Enum:limit_period", "DAY,MONTH,WEEK,YEAR")
                .Annotation("Npgsql:Enum:location_kind", "CUSTOM,GOOGLE_MEET,IN_PERSON,MICROSOFT_TEAMS,PHONE,ZOOM")
                .Annotation("Npgsql:Enum:notification_channel", "EMAIL,SMS,WEBHOOK")
                .Annotation(
                    "Npgsql:Enum:notification_kind",
                    "ACCOUNT_NOTICE,BOOKING_CANCELED,BOOKING_CONFIRMED,EMAIL_CONFIRMATION,PASSWORD_RESET,WORKFLOW"
                )
                .Annotation("Npgsql:Enum:notification_status", "CANCELED,FAILED,PENDING,SENT")
                .Annotation("Npgsql:Enum:override_kind", "AVAILABLE,UNAVAILABLE")
                .Annotation(
                    "Npgsql:Enum:question_type",
                    "EMAIL,LONG_TEXT,MULTI_SELECT,NUMBER,PHONE,SHORT_TEXT,SINGLE_SELECT"
                )
                .Annotation("Npgsql:Enum:role", "ADMIN,MEMBER,OWNER,VIEWER")
                .Annotation("Npgsql:Enum:user_status", "ACTIVE,INACTIVE,SUSPENDED")
                .Annotation("Npgsql:Enum:weekday", "FRIDAY,MONDAY,SATURDAY,SUNDAY,THURSDAY,TUESDAY,WEDNESDAY")
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,");

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    logo_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    brand_color = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    is_sso_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    is_scim_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "account_authenticators",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_account_authenticators",
                        x => new
                        {
                            x.user_id,
                            x.login_provider,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_account_authenticators_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<AccountTokenPurpose>(type: "account_token_purpose", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    avatar_path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    locale = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    role = table.Column<Role>(type: "role", nullable: false),
                    status = table.Column<UserStatus>(type: "user_status", nullable: false),
                    email_verified_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_login_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_users_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "availability_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_availability_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_availability_schedules_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_availability_schedules_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "availability_overrides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<OverrideKind>(type: "override_kind", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    start_minute = table.Column<short>(type: "smallint", nullable: true),
                    end_minute = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_availability_overrides", x => x.id);
                    table.CheckConstraint(
                        "ck_availability_overrides_minutes",
                        "(kind = 'UNAVAILABLE' AND start_minute IS NULL AND end_minute IS NULL) OR (start_minute IS NOT NULL AND end_minute IS NOT NULL AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440)"
                    );
                    table.ForeignKey(
                        name: "fk_availability_overrides_availability_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "availability_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_availability_overrides_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "availability_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<Weekday>(type: "weekday", nullable: false),
                    start_minute = table.Column<short>(type: "smallint", nullable: false),
                    end_minute = table.Column<short>(type: "smallint", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_availability_slots", x => x.id);
                    table.CheckConstraint(
                        "ck_availability_slots_minutes",
                        "start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440"
                    );
                    table.ForeignKey(
                        name: "fk_availability_slots_availability_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "availability_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_availability_slots_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "event_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    description = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    kind = table.Column<EventTypeKind>(type: "event_type_kind", nullable: false),
                    duration_minutes = table.Column<int>(type: "integer", nullable: false),
                    other_durations_minutes = table.Column<Duration[]>(type: "interval[]", nullable: false),
                    start_increment_minutes = table.Column<int>(type: "integer", nullable: true),
                    buffer_before_minutes = table.Column<int>(type: "integer", nullable: false),
                    buffer_after_minutes = table.Column<int>(type: "integer", nullable: false),
                    minimum_notice_minutes = table.Column<int>(type: "integer", nullable: false),
                    horizon_days = table.Column<int>(type: "integer", nullable: false),
                    location_kind = table.Column<LocationKind>(type: "location_kind", nullable: false),
                    location_value = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: true
                    ),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    minimum_seats = table.Column<int>(type: "integer", nullable: true),
                    color = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    is_hidden = table.Column<bool>(type: "boolean", nullable: false),
                    requires_approval = table.Column<bool>(type: "boolean", nullable: false),
                    cancellation_reason = table.Column<CancellationReasonPolicy>(
                        type: "cancellation_reason_policy",
                        nullable: false
                    ),
                    cancellation_notice_minutes = table.Column<int>(type: "integer", nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pool_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_types", x => x.id);
                    table.CheckConstraint(
                        "ck_event_types_capacity",
                        "(kind = 'GROUP') = (capacity IS NOT NULL) AND capacity > 0 AND minimum_seats BETWEEN 1 AND capacity"
                    );
                    table.CheckConstraint("ck_event_types_horizon", "horizon_days BETWEEN 1 AND 730");
                    table.CheckConstraint(
                        "ck_event_types_minutes",
                        "duration_minutes BETWEEN 1 AND 1440 AND buffer_before_minutes BETWEEN 0 AND 720 AND buffer_after_minutes BETWEEN 0 AND 720 AND minimum_notice_minutes >= 0 AND cancellation_notice_minutes >= 0 AND start_increment_minutes > 0"
                    );
                    table.CheckConstraint("ck_event_types_owner", "num_nonnulls(owner_user_id, owner_team_id) = 1");
                    table.ForeignKey(
                        name: "fk_event_types_availability_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "availability_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "fk_event_types_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_event_types_users_owner_user_id",
                        column: x => x.owner_user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "bookings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<BookingStatus>(type: "booking_status", nullable: false),
                    starts_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    invitee_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    host_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    local_start = table.Column<LocalDateTime>(type: "timestamp without time zone", nullable: false),
                    tzdb_version = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    buffer_before_minutes = table.Column<int>(type: "integer", nullable: false),
                    buffer_after_minutes = table.Column<int>(type: "integer", nullable: false),
                    location_kind = table.Column<LocationKind>(type: "location_kind", nullable: false),
                    location = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    cancellation_reason = table.Column<CancellationReasonPolicy>(
                        type: "cancellation_reason_policy",
                        nullable: false
                    ),
                    cancellation_notice_minutes = table.Column<int>(type: "integer", nullable: false),
                    canceled_by = table.Column<BookingParty>(type: "booking_party", nullable: true),
                    canceled_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    cancellation_kind = table.Column<CancellationKind>(type: "cancellation_kind", nullable: true),
                    cancel_reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                    no_show_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    external_event_id = table.Column<string>(
                        type: "character varying(1024)",
                        maxLength: 1024,
                        nullable: true
                    ),
                    uid = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bookings", x => x.id);
                    table.CheckConstraint(
                        "ck_bookings_canceled",
                        "CASE WHEN status = 'CANCELED' THEN num_nonnulls(canceled_by, canceled_at, cancellation_kind) = 3 ELSE num_nonnulls(canceled_by, canceled_at, cancellation_kind, cancel_reason) = 0 END"
                    );
                    table.CheckConstraint("ck_bookings_sequence", "sequence >= 0");
                    table.CheckConstraint(
                        "ck_bookings_time",
                        "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)"
                    );
                    table.ForeignKey(
                        name: "fk_bookings_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_bookings_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "event_type_limits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<LimitPeriod>(type: "limit_period", nullable: false),
                    measure = table.Column<LimitMeasure>(type: "limit_measure", nullable: false),
                    maximum = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_type_limits", x => x.id);
                    table.CheckConstraint("ck_event_type_limits_maximum", "maximum > 0");
                    table.ForeignKey(
                        name: "fk_event_type_limits_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_event_type_limits_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    routing_form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type = table.Column<QuestionType>(type: "question_type", nullable: false),
                    label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_required = table.Column<bool>(type: "boolean", nullable: false),
                    placeholder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    options = table.Column<string[]>(type: "character varying(200)[]", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questions", x => x.id);
                    table.CheckConstraint("ck_questions_owner", "num_nonnulls(event_type_id, routing_form_id) = 1");
                    table.ForeignKey(
                        name: "fk_questions_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_questions_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "slug_aliases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slug_aliases", x => x.id);
                    table.ForeignKey(
                        name: "fk_slug_aliases_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_slug_aliases_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_slug_aliases_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "booking_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<BookingStepKind>(type: "booking_step_kind", nullable: false),
                    party = table.Column<BookingParty>(type: "booking_party", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    occurred_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    starts_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_booking_history_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_booking_history_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_booking_history_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "booking_hosts",
                columns: table => new
                {
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_organizer = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking_hosts", x => new { x.booking_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_booking_hosts_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_booking_hosts_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_booking_hosts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "booking_requests",
                columns: table => new
                {
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking_requests", x => new { x.event_type_id, x.key });
                    table.ForeignKey(
                        name: "fk_booking_requests_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_booking_requests_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_booking_requests_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "booking_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_booking_tokens_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_booking_tokens_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "invitees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    phone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    locale = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    utm_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    utm_medium = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    utm_campaign = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    utm_content = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    utm_term = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    referrer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitees", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitees_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_invitees_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "notification_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<NotificationKind>(type: "notification_kind", nullable: false),
                    channel = table.Column<NotificationChannel>(type: "notification_channel", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    workflow_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recipient = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    recipient_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    reply_to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text_body = table.Column<string>(
                        type: "character varying(1000000)",
                        maxLength: 1000000,
                        nullable: false
                    ),
                    html_body = table.Column<string>(
                        type: "character varying(1000000)",
                        maxLength: 1000000,
                        nullable: true
                    ),
                    calendar = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    calendar_method = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    status = table.Column<NotificationStatus>(type: "notification_status", nullable: false),
                    due_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leased_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_logs", x => x.id);
                    table.CheckConstraint(
                        "ck_notification_logs_lease",
                        "(lease_id IS NULL) = (leased_until IS NULL) AND attempts >= 0"
                    );
                    table.ForeignKey(
                        name: "fk_notification_logs_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_notification_logs_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_notification_logs_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder
                .CreateTable(
                    name: "slot_claims",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "uuid", nullable: false),
                        organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                        host_id = table.Column<Guid>(type: "uuid", nullable: false),
                        kind = table.Column<ClaimKind>(type: "claim_kind", nullable: false),
                        booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                        session_id = table.Column<Guid>(type: "uuid", nullable: true),
                        hold_id = table.Column<Guid>(type: "uuid", nullable: true),
                        starts_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                        ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                        busy_from = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                        busy_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                        expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                        released_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                        created_at = table.Column<Instant>(
                            type: "timestamp with time zone",
                            nullable: false,
                            defaultValueSql: "clock_timestamp()"
                        ),
                        updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("pk_slot_claims", x => x.id);
                        table.CheckConstraint(
                            "ck_slot_claims_kind",
                            "CASE kind WHEN 'HOLD' THEN hold_id IS NOT NULL AND expires_at IS NOT NULL AND session_id IS NULL WHEN 'BOOKING' THEN booking_id IS NOT NULL AND num_nonnulls(session_id, hold_id, expires_at) = 0 ELSE session_id IS NOT NULL AND num_nonnulls(booking_id, hold_id, expires_at) = 0 END"
                        );
                        table.CheckConstraint(
                            "ck_slot_claims_time",
                            "busy_from <= starts_at AND starts_at < ends_at AND ends_at <= busy_until AND isfinite(busy_from) AND isfinite(busy_until)"
                        );
                        table.ForeignKey(
                            name: "fk_slot_claims_bookings_booking_id",
                            column: x => x.booking_id,
                            principalTable: "bookings",
                            principalColumn: "id"
                        );
                        table.ForeignKey(
                            name: "fk_slot_claims_organizations_organization_id",
                            column: x => x.organization_id,
                            principalTable: "organizations",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                        table.ForeignKey(
                            name: "fk_slot_claims_users_host_id",
                            column: x => x.host_id,
                            principalTable: "users",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    routing_submission_id = table.Column<Guid>(type: "uuid", nullable: true),
                    question_id = table.Column<Guid>(type: "uuid", nullable: true),
                    label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    values = table.Column<string[]>(type: "character varying(2000)[]", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answers", x => x.id);
                    table.CheckConstraint("ck_answers_owner", "num_nonnulls(booking_id, routing_submission_id) = 1");
                    table.ForeignKey(
                        name: "fk_answers_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_answers_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_answers_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "ix_account_claims_user_id", table: "account_claims", column: "user_id");

            migrationBuilder.CreateIndex(name: "ix_account_logins_user_id", table: "account_logins", column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_tokens_account_id",
                table: "account_tokens",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_account_tokens_hash",
                table: "account_tokens",
                column: "hash",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "EmailIndex", table: "accounts", column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_answers_booking_id",
                table: "answers",
                column: "booking_id",
                filter: "booking_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_answers_organization_id",
                table: "answers",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(name: "ix_answers_question_id", table: "answers", column: "question_id");

            migrationBuilder.CreateIndex(
                name: "ix_answers_routing_submission_id",
                table: "answers",
                column: "routing_submission_id",
                filter: "routing_submission_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_overrides_organization_id",
                table: "availability_overrides",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_overrides_schedule_id_date",
                table: "availability_overrides",
                columns: new[] { "schedule_id", "date" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_schedules_organization_id",
                table: "availability_schedules",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_schedules_user_id",
                table: "availability_schedules",
                column: "user_id",
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ux_availability_schedules_default",
                table: "availability_schedules",
                column: "user_id",
                unique: true,
                filter: "is_default AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_slots_organization_id",
                table: "availability_slots",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_slots_schedule_id",
                table: "availability_slots",
                column: "schedule_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_history_booking_id_occurred_at",
                table: "booking_history",
                columns: new[] { "booking_id", "occurred_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_history_organization_id",
                table: "booking_history",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_history_user_id",
                table: "booking_history",
                column: "user_id",
                filter: "user_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_hosts_organization_id",
                table: "booking_hosts",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_hosts_user_id_booking_id",
                table: "booking_hosts",
                columns: new[] { "user_id", "booking_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ux_booking_hosts_organizer",
                table: "booking_hosts",
                column: "booking_id",
                unique: true,
                filter: "is_organizer"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_requests_booking_id",
                table: "booking_requests",
                column: "booking_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_requests_expires_at",
                table: "booking_requests",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_requests_organization_id",
                table: "booking_requests",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_tokens_booking_id",
                table: "booking_tokens",
                column: "booking_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_tokens_hash",
                table: "booking_tokens",
                column: "hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_tokens_organization_id",
                table: "booking_tokens",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_bookings_event_type_id_starts_at",
                table: "bookings",
                columns: new[] { "event_type_id", "starts_at" },
                filter: "status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED', 'COMPLETED', 'NO_SHOW')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_bookings_organization_id_starts_at",
                table: "bookings",
                columns: new[] { "organization_id", "starts_at" }
            );

            migrationBuilder.CreateIndex(name: "ix_bookings_uid", table: "bookings", column: "uid", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_type_limits_event_type_id_period_measure",
                table: "event_type_limits",
                columns: new[] { "event_type_id", "period", "measure" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_type_limits_organization_id",
                table: "event_type_limits",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_types_organization_id",
                table: "event_types",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_types_owner_team_id_slug",
                table: "event_types",
                columns: new[] { "owner_team_id", "slug" },
                unique: true,
                filter: "owner_team_id IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_types_owner_user_id_slug",
                table: "event_types",
                columns: new[] { "owner_user_id", "slug" },
                unique: true,
                filter: "owner_user_id IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_types_schedule_id",
                table: "event_types",
                column: "schedule_id",
                filter: "schedule_id IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_invitees_booking_id",
                table: "invitees",
                column: "booking_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_invitees_organization_id_email",
                table: "invitees",
                columns: new[] { "organization_id", "email" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_notification_logs_booking_id",
                table: "notification_logs",
                column: "booking_id",
                filter: "booking_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notification_logs_due_at_id",
                table: "notification_logs",
                columns: new[] { "due_at", "id" },
                filter: "status = 'PENDING'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notification_logs_organization_id",
                table: "notification_logs",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notification_logs_user_id",
                table: "notification_logs",
                column: "user_id",
                filter: "user_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_organizations_slug",
                table: "organizations",
                column: "slug",
                unique: true,
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_questions_event_type_id_position",
                table: "questions",
                columns: new[] { "event_type_id", "position" },
                filter: "event_type_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_questions_organization_id",
                table: "questions",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_questions_routing_form_id_position",
                table: "questions",
                columns: new[] { "routing_form_id", "position" },
                filter: "routing_form_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims",
                column: "booking_id",
                filter: "booking_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_expires_at",
                table: "slot_claims",
                column: "expires_at",
                filter: "kind = 'HOLD' AND released_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_hold_id",
                table: "slot_claims",
                column: "hold_id",
                filter: "hold_id IS NOT NULL"
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_slot_claims_host_id_busy_from",
                    table: "slot_claims",
                    columns: new[] { "host_id", "busy_from" },
                    filter: "released_at IS NULL"
                )
                .Annotation("Npgsql:IndexInclude", new[] { "busy_until", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_organization_id",
                table: "slot_claims",
                column: "organization_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_session_id_host_id",
                table: "slot_claims",
                columns: new[] { "session_id", "host_id" },
                unique: true,
                filter: "session_id IS NOT NULL AND released_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slug_aliases_event_type_id",
                table: "slug_aliases",
                column: "event_type_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slug_aliases_organization_id_slug",
                table: "slug_aliases",
                columns: new[] { "organization_id", "slug" },
                unique: true,
                filter: "(user_id IS NOT NULL OR team_id IS NOT NULL) AND event_type_id IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slug_aliases_slug",
                table: "slug_aliases",
                column: "slug",
                unique: true,
                filter: "user_id IS NULL AND team_id IS NULL AND event_type_id IS NULL"
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_slug_aliases_user_id_team_id_slug",
                    table: "slug_aliases",
                    columns: new[] { "user_id", "team_id", "slug" },
                    unique: true,
                    filter: "event_type_id IS NOT NULL"
                )
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_users_email",
                table: "users",
                column: "email",
                unique: true,
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_users_organization_id_slug",
                table: "users",
                columns: new[] { "organization_id", "slug" },
                unique: true,
                filter: "deleted_at IS NULL"
            );

            Guarantees.AddTo(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "account_authenticators");

            migrationBuilder.DropTable(name: "account_claims");

            migrationBuilder.DropTable(name: "account_logins");

            migrationBuilder.DropTable(name: "account_tokens");

            migrationBuilder.DropTable(name: "answers");

            migrationBuilder.DropTable(name: "availability_overrides");

            migrationBuilder.DropTable(name: "availability_slots");

            migrationBuilder.DropTable(name: "booking_history");

            migrationBuilder.DropTable(name: "booking_hosts");

            migrationBuilder.DropTable(name: "booking_requests");

            migrationBuilder.DropTable(name: "booking_tokens");

            migrationBuilder.DropTable(name: "data_protection_keys");

            migrationBuilder.DropTable(name: "event_type_limits");

            migrationBuilder.DropTable(name: "invitees");

            migrationBuilder.DropTable(name: "notification_logs");

            migrationBuilder.DropTable(name: "slot_claims");

            migrationBuilder.DropTable(name: "slug_aliases");

            migrationBuilder.DropTable(name: "accounts");

            migrationBuilder.DropTable(name: "questions");

            migrationBuilder.DropTable(name: "bookings");

            migrationBuilder.DropTable(name: "event_types");

            migrationBuilder.DropTable(name: "availability_schedules");

            migrationBuilder.DropTable(name: "users");

            migrationBuilder.DropTable(name: "organizations");
        }
    }
}
