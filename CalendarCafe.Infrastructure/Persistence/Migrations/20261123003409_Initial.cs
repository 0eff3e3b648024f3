using System;
using System.Net;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Domain.Workflows;
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
                    password_hash = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    concurrency_stamp = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true
                    ),
                    phone_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                },
                comment: "The credentials of a person, under the id of their row in users."
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
                    friendly_name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    xml = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                },
                comment: "The key ring of ASP.NET Core Data Protection, shared by all nodes."
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
                },
                comment: "The tenants: everything else belongs to exactly one of them."
            );

            migrationBuilder.CreateTable(
                name: "rate_limit_counters",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    window_start = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    window_end = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rate_limit_counters", x => new { x.key_hash, x.window_start });
                    table.CheckConstraint("ck_rate_limit_counters_count", "count > 0");
                    table.CheckConstraint("ck_rate_limit_counters_key_hash", "octet_length(key_hash) <= 32");
                },
                comment: "How often something was tried in a window of time, over all nodes."
            );

            migrationBuilder.CreateTable(
                name: "account_authenticators",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(
                        type: "character varying(128)",
                        maxLength: 128,
                        nullable: false
                    ),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
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
                },
                comment: "Authenticator keys and recovery codes of an account."
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
                    claim_type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    claim_value = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
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
                },
                comment: "Claims of an account, as ASP.NET Core Identity keeps them."
            );

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(
                        type: "character varying(128)",
                        maxLength: 128,
                        nullable: false
                    ),
                    provider_key = table.Column<string>(
                        type: "character varying(255)",
                        maxLength: 255,
                        nullable: false
                    ),
                    provider_display_name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
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
                },
                comment: "Sign-ins of an account by an outside provider."
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
                    table.CheckConstraint("ck_account_tokens_hash", "octet_length(hash) <= 32");
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "A link that was sent to the owner of an account; only its hash is kept."
            );

            migrationBuilder.CreateTable(
                name: "audit_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<AuditAction>(type: "audit_action", nullable: false),
                    entity_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    old_values = table.Column<string>(type: "jsonb", nullable: true),
                    new_values = table.Column<string>(type: "jsonb", nullable: true),
                    actor_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true),
                    user_agent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    occurred_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_logs", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_logs_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Who did what, when and from where; never changed, never removed."
            );

            migrationBuilder.CreateTable(
                name: "deletion_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    status = table.Column<DeletionRequestStatus>(type: "deletion_request_status", nullable: false),
                    completed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deletion_requests", x => x.id);
                    table.CheckConstraint(
                        "ck_deletion_requests_completed",
                        "(status = 'COMPLETED') = (completed_at IS NOT NULL)"
                    );
                    table.ForeignKey(
                        name: "fk_deletion_requests_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "What is to be erased for good, and how far that has come."
            );

            migrationBuilder.CreateTable(
                name: "retention_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_policies", x => x.id);
                    table.CheckConstraint("ck_retention_policies_days", "days BETWEEN 1 AND 36500");
                    table.ForeignKey(
                        name: "fk_retention_policies_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "How many days an organisation keeps one kind of thing."
            );

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    description = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.id);
                    table.ForeignKey(
                        name: "fk_teams_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "People of an organisation who share event types and pools."
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
                },
                comment: "People of an organisation."
            );

            migrationBuilder.CreateTable(
                name: "webhook_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    events = table.Column<WebhookEvent[]>(type: "webhook_event[]", nullable: false),
                    protected_secret = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_subscriptions", x => x.id);
                    table.CheckConstraint("ck_webhook_subscriptions_events", "cardinality(events) > 0");
                    table.CheckConstraint(
                        "ck_webhook_subscriptions_protected_secret",
                        "octet_length(protected_secret) <= 1024"
                    );
                    table.ForeignKey(
                        name: "fk_webhook_subscriptions_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "An address outside that is told of what happens, with its encrypted secret."
            );

            migrationBuilder.CreateTable(
                name: "round_robin_pools",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    strategy = table.Column<RoundRobinStrategy>(type: "round_robin_strategy", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_robin_pools", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_robin_pools_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_round_robin_pools_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Hosts of a team among whom bookings are shared out."
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
                },
                comment: "Weekly hours of a person, read in one time zone."
            );

            migrationBuilder.CreateTable(
                name: "calendar_connections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<CalendarProvider>(type: "calendar_provider", nullable: false),
                    account = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    calendar_id = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    calendar_name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    protected_access_token = table.Column<byte[]>(type: "bytea", maxLength: 16384, nullable: true),
                    protected_refresh_token = table.Column<byte[]>(type: "bytea", maxLength: 16384, nullable: true),
                    token_expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    is_primary = table.Column<bool>(type: "boolean", nullable: false),
                    sync_token = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    last_synced_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_connections", x => x.id);
                    table.CheckConstraint(
                        "ck_calendar_connections_protected_access_token",
                        "octet_length(protected_access_token) <= 16384"
                    );
                    table.CheckConstraint(
                        "ck_calendar_connections_protected_refresh_token",
                        "octet_length(protected_refresh_token) <= 16384"
                    );
                    table.ForeignKey(
                        name: "fk_calendar_connections_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_calendar_connections_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "A calendar of a person at a provider, with its encrypted tokens."
            );

            migrationBuilder.CreateTable(
                name: "team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<Role>(type: "role", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_team_members_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_team_members_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_team_members_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Who is in a team, and in which role."
            );

            migrationBuilder.CreateTable(
                name: "round_robin_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pool_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    last_assigned_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    assignment_count = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_robin_assignments", x => x.id);
                    table.CheckConstraint(
                        "ck_round_robin_assignments_share",
                        "weight BETWEEN 1 AND 100 AND priority BETWEEN 0 AND 100 AND assignment_count >= 0"
                    );
                    table.ForeignKey(
                        name: "fk_round_robin_assignments_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_round_robin_assignments_round_robin_pools_pool_id",
                        column: x => x.pool_id,
                        principalTable: "round_robin_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_round_robin_assignments_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "A host's place in a pool, and what has come to them so far."
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
                },
                comment: "What differs from the weekly hours on one local date."
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
                },
                comment: "Working hours of one weekday."
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
                        name: "fk_event_types_round_robin_pools_pool_id",
                        column: x => x.pool_id,
                        principalTable: "round_robin_pools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_event_types_teams_owner_team_id",
                        column: x => x.owner_team_id,
                        principalTable: "teams",
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
                },
                comment: "What can be booked, with whom, and by which rules."
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
                },
                comment: "How much an event type takes in a day, week, month or year."
            );

            migrationBuilder.CreateTable(
                name: "group_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    seats_taken = table.Column<int>(type: "integer", nullable: false),
                    seats_held = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "clock_timestamp()"
                    ),
                    updated_at = table.Column<Instant>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "clock_timestamp()"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_sessions", x => x.id);
                    table.CheckConstraint(
                        "ck_group_sessions_seats",
                        "seats_taken >= 0 AND seats_held >= 0 AND seats_taken + seats_held <= capacity"
                    );
                    table.CheckConstraint(
                        "ck_group_sessions_time",
                        "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)"
                    );
                    table.ForeignKey(
                        name: "fk_group_sessions_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_group_sessions_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "One meeting that several bookings share, and its seats."
            );

            migrationBuilder.CreateTable(
                name: "routing_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    fallback_event_type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fallback_message = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routing_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_routing_forms_event_types_fallback_event_type_id",
                        column: x => x.fallback_event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "fk_routing_forms_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Questions whose answers lead to an event type."
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
                        name: "fk_slug_aliases_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_slug_aliases_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "Slugs that were once in use and still redirect."
            );

            migrationBuilder.CreateTable(
                name: "workflows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trigger = table.Column<WorkflowTrigger>(type: "workflow_trigger", nullable: false),
                    channel = table.Column<NotificationChannel>(type: "notification_channel", nullable: false),
                    offset_minutes = table.Column<int>(type: "integer", nullable: true),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    body = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflows", x => x.id);
                    table.CheckConstraint(
                        "ck_workflows_offset",
                        "(trigger IN ('BEFORE_MEETING', 'AFTER_MEETING')) = (offset_minutes IS NOT NULL) AND offset_minutes >= 0"
                    );
                    table.CheckConstraint("ck_workflows_subject", "(channel = 'EMAIL') = (subject IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_workflows_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_workflows_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "A message that sends itself: when, by which channel, and what it says."
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
                        name: "fk_bookings_group_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "group_sessions",
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
                },
                comment: "A meeting that was booked, with the terms that it was booked with."
            );

            migrationBuilder.CreateTable(
                name: "seat_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visitor = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<Instant>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "clock_timestamp()"
                    ),
                    updated_at = table.Column<Instant>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "clock_timestamp()"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seat_holds", x => x.id);
                    table.CheckConstraint("ck_seat_holds_seats", "seats > 0");
                    table.CheckConstraint("ck_seat_holds_visitor", "octet_length(visitor) <= 32");
                    table.ForeignKey(
                        name: "fk_seat_holds_group_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "group_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_seat_holds_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                },
                comment: "Seats of a session that a visitor holds for a short while."
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
                    table.ForeignKey(
                        name: "fk_questions_routing_forms_routing_form_id",
                        column: x => x.routing_form_id,
                        principalTable: "routing_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "What an invitee is asked by an event type or a routing form."
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
                },
                comment: "Every step of a booking, in order."
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
                },
                comment: "Who hosts a booking."
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
                    table.CheckConstraint("ck_booking_requests_body_hash", "octet_length(body_hash) <= 32");
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
                },
                comment: "Idempotency keys of the last day and the bookings that they made."
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
                    table.CheckConstraint("ck_booking_tokens_hash", "octet_length(hash) <= 32");
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
                },
                comment: "Links to one booking; only their hashes are kept."
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
                },
                comment: "Who booked."
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
                    table.ForeignKey(
                        name: "fk_notification_logs_workflows_workflow_id",
                        column: x => x.workflow_id,
                        principalTable: "workflows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                },
                comment: "The outbox of messages, and what became of each."
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
                        updated_at = table.Column<Instant>(
                            type: "timestamp with time zone",
                            nullable: false,
                            defaultValueSql: "clock_timestamp()"
                        ),
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
                            name: "fk_slot_claims_group_sessions_session_id",
                            column: x => x.session_id,
                            principalTable: "group_sessions",
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
                    },
                    comment: "What blocks a host's time, and the only thing that does."
                )
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    @event = table.Column<WebhookEvent>(name: "event", type: "webhook_event", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<WebhookDeliveryStatus>(type: "webhook_delivery_status", nullable: false),
                    response_status = table.Column<int>(type: "integer", nullable: true),
                    response_body = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: true
                    ),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    max_attempts = table.Column<int>(type: "integer", nullable: false),
                    next_retry_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leased_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                    table.CheckConstraint(
                        "ck_webhook_deliveries_due",
                        "(status IN ('PENDING', 'RETRYING')) = (next_retry_at IS NOT NULL)"
                    );
                    table.CheckConstraint(
                        "ck_webhook_deliveries_lease",
                        "(lease_id IS NULL) = (leased_until IS NULL) AND attempts >= 0 AND max_attempts > 0"
                    );
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_webhook_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "webhook_subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "The outbox of webhooks, and what became of each delivery."
            );

            migrationBuilder.CreateTable(
                name: "routing_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @operator = table.Column<RoutingOperator>(
                        name: "operator",
                        type: "routing_operator",
                        nullable: false
                    ),
                    values = table.Column<string[]>(type: "character varying(200)[]", nullable: false),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routing_rules", x => x.id);
                    table.CheckConstraint(
                        "ck_routing_rules_values",
                        "CASE operator WHEN 'IN' THEN cardinality(values) BETWEEN 1 AND 100 ELSE cardinality(values) = 1 END"
                    );
                    table.ForeignKey(
                        name: "fk_routing_rules_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_routing_rules_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_routing_rules_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_routing_rules_routing_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "routing_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "One condition of a routing form and where it leads; the first that holds wins."
            );

            migrationBuilder.CreateTable(
                name: "routing_submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matched_rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    event_type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routing_submissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_routing_submissions_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "fk_routing_submissions_event_types_event_type_id",
                        column: x => x.event_type_id,
                        principalTable: "event_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "fk_routing_submissions_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_routing_submissions_routing_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "routing_forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_routing_submissions_routing_rules_matched_rule_id",
                        column: x => x.matched_rule_id,
                        principalTable: "routing_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                },
                comment: "What somebody answered to a routing form, and where it led them."
            );

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
                    table.ForeignKey(
                        name: "fk_answers_routing_submissions_routing_submission_id",
                        column: x => x.routing_submission_id,
                        principalTable: "routing_submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                },
                comment: "What was answered to a question of a booking or of a routing form."
            );

            migrationBuilder.CreateIndex(name: "ix_account_claims_user_id", table: "account_claims", column: "user_id");

            migrationBuilder.CreateIndex(name: "ix_account_logins_user_id", table: "account_logins", column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_tokens_account_id",
                table: "account_tokens",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_account_tokens_expires_at",
                table: "account_tokens",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_account_tokens_hash",
                table: "account_tokens",
                column: "hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_email",
                table: "accounts",
                column: "normalized_email",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_user_name",
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
                name: "ix_answers_question_id",
                table: "answers",
                column: "question_id",
                filter: "question_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_answers_routing_submission_id",
                table: "answers",
                column: "routing_submission_id",
                filter: "routing_submission_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_organization_id_entity_type_entity_id",
                table: "audit_logs",
                columns: new[] { "organization_id", "entity_type", "entity_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_organization_id_occurred_at_id",
                table: "audit_logs",
                columns: new[] { "organization_id", "occurred_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_availability_overrides_schedule_id_date",
                table: "availability_overrides",
                columns: new[] { "schedule_id", "date" }
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
                name: "ix_booking_history_user_id",
                table: "booking_history",
                column: "user_id",
                filter: "user_id IS NOT NULL"
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
                name: "ix_booking_tokens_booking_id",
                table: "booking_tokens",
                column: "booking_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_tokens_expires_at",
                table: "booking_tokens",
                column: "expires_at"
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_tokens_hash",
                table: "booking_tokens",
                column: "hash",
                unique: true
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

            migrationBuilder.CreateIndex(
                name: "ix_bookings_session_id",
                table: "bookings",
                column: "session_id",
                filter: "session_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "ix_bookings_uid", table: "bookings", column: "uid", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_connections_user_id_provider_calendar_id",
                table: "calendar_connections",
                columns: new[] { "user_id", "provider", "calendar_id" },
                unique: true,
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ux_calendar_connections_primary",
                table: "calendar_connections",
                column: "user_id",
                unique: true,
                filter: "is_primary AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_deletion_requests_id",
                table: "deletion_requests",
                column: "id",
                filter: "status IN ('PENDING', 'IN_PROGRESS')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_deletion_requests_organization_id_id",
                table: "deletion_requests",
                columns: new[] { "organization_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_type_limits_event_type_id_period_measure",
                table: "event_type_limits",
                columns: new[] { "event_type_id", "period", "measure" },
                unique: true
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
                name: "ix_event_types_pool_id",
                table: "event_types",
                column: "pool_id",
                filter: "pool_id IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_event_types_schedule_id",
                table: "event_types",
                column: "schedule_id",
                filter: "schedule_id IS NOT NULL AND deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_group_sessions_event_type_id_starts_at",
                table: "group_sessions",
                columns: new[] { "event_type_id", "starts_at" },
                unique: true,
                filter: "closed_at IS NULL"
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
                name: "ix_notification_logs_user_id",
                table: "notification_logs",
                column: "user_id",
                filter: "user_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notification_logs_workflow_id",
                table: "notification_logs",
                column: "workflow_id",
                filter: "workflow_id IS NOT NULL"
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
                name: "ix_questions_routing_form_id_position",
                table: "questions",
                columns: new[] { "routing_form_id", "position" },
                filter: "routing_form_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_rate_limit_counters_window_end",
                table: "rate_limit_counters",
                column: "window_end"
            );

            migrationBuilder.CreateIndex(
                name: "ix_retention_policies_organization_id_entity_type",
                table: "retention_policies",
                columns: new[] { "organization_id", "entity_type" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_round_robin_assignments_pool_id_user_id",
                table: "round_robin_assignments",
                columns: new[] { "pool_id", "user_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_round_robin_assignments_user_id",
                table: "round_robin_assignments",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_round_robin_pools_team_id",
                table: "round_robin_pools",
                column: "team_id",
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_forms_fallback_event_type_id",
                table: "routing_forms",
                column: "fallback_event_type_id",
                filter: "fallback_event_type_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_forms_organization_id_name",
                table: "routing_forms",
                columns: new[] { "organization_id", "name" },
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_event_type_id",
                table: "routing_rules",
                column: "event_type_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_form_id_position",
                table: "routing_rules",
                columns: new[] { "form_id", "position" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_question_id",
                table: "routing_rules",
                column: "question_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_submissions_booking_id",
                table: "routing_submissions",
                column: "booking_id",
                filter: "booking_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_submissions_event_type_id",
                table: "routing_submissions",
                column: "event_type_id",
                filter: "event_type_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_submissions_form_id_submitted_at",
                table: "routing_submissions",
                columns: new[] { "form_id", "submitted_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_routing_submissions_matched_rule_id",
                table: "routing_submissions",
                column: "matched_rule_id",
                filter: "matched_rule_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "ix_seat_holds_expires_at", table: "seat_holds", column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_seat_holds_session_id_visitor",
                table: "seat_holds",
                columns: new[] { "session_id", "visitor" },
                unique: true
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
                name: "ix_slot_claims_session_id_host_id",
                table: "slot_claims",
                columns: new[] { "session_id", "host_id" },
                unique: true,
                filter: "session_id IS NOT NULL AND released_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_slug_aliases_event_type_id",
                table: "slug_aliases",
                column: "event_type_id",
                filter: "event_type_id IS NOT NULL"
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

            migrationBuilder.CreateIndex(
                name: "ix_slug_aliases_team_id",
                table: "slug_aliases",
                column: "team_id",
                filter: "team_id IS NOT NULL"
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
                name: "ix_team_members_team_id_user_id",
                table: "team_members",
                columns: new[] { "team_id", "user_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_team_members_user_id", table: "team_members", column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_teams_organization_id_slug",
                table: "teams",
                columns: new[] { "organization_id", "slug" },
                unique: true,
                filter: "deleted_at IS NULL"
            );

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

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_booking_id",
                table: "webhook_deliveries",
                column: "booking_id",
                filter: "booking_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_next_retry_at_id",
                table: "webhook_deliveries",
                columns: new[] { "next_retry_at", "id" },
                filter: "status IN ('PENDING', 'RETRYING')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_subscription_id_id",
                table: "webhook_deliveries",
                columns: new[] { "subscription_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_webhook_subscriptions_organization_id",
                table: "webhook_subscriptions",
                column: "organization_id",
                filter: "deleted_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_workflows_event_type_id",
                table: "workflows",
                column: "event_type_id",
                filter: "event_type_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_workflows_organization_id_trigger",
                table: "workflows",
                columns: new[] { "organization_id", "trigger" },
                filter: "is_active AND deleted_at IS NULL"
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

            migrationBuilder.DropTable(name: "audit_logs");

            migrationBuilder.DropTable(name: "availability_overrides");

            migrationBuilder.DropTable(name: "availability_slots");

            migrationBuilder.DropTable(name: "booking_history");

            migrationBuilder.DropTable(name: "booking_hosts");

            migrationBuilder.DropTable(name: "booking_requests");

            migrationBuilder.DropTable(name: "booking_tokens");

            migrationBuilder.DropTable(name: "calendar_connections");

            migrationBuilder.DropTable(name: "data_protection_keys");

            migrationBuilder.DropTable(name: "deletion_requests");

            migrationBuilder.DropTable(name: "event_type_limits");

            migrationBuilder.DropTable(name: "invitees");

            migrationBuilder.DropTable(name: "notification_logs");

            migrationBuilder.DropTable(name: "rate_limit_counters");

            migrationBuilder.DropTable(name: "retention_policies");

            migrationBuilder.DropTable(name: "round_robin_assignments");

            migrationBuilder.DropTable(name: "seat_holds");

            migrationBuilder.DropTable(name: "slot_claims");

            migrationBuilder.DropTable(name: "slug_aliases");

            migrationBuilder.DropTable(name: "team_members");

            migrationBuilder.DropTable(name: "webhook_deliveries");

            migrationBuilder.DropTable(name: "accounts");

            migrationBuilder.DropTable(name: "routing_submissions");

            migrationBuilder.DropTable(name: "workflows");

            migrationBuilder.DropTable(name: "webhook_subscriptions");

            migrationBuilder.DropTable(name: "bookings");

            migrationBuilder.DropTable(name: "routing_rules");

            migrationBuilder.DropTable(name: "group_sessions");

            migrationBuilder.DropTable(name: "questions");

            migrationBuilder.DropTable(name: "routing_forms");

            migrationBuilder.DropTable(name: "event_types");

            migrationBuilder.DropTable(name: "availability_schedules");

            migrationBuilder.DropTable(name: "round_robin_pools");

            migrationBuilder.DropTable(name: "users");

            migrationBuilder.DropTable(name: "teams");

            migrationBuilder.DropTable(name: "organizations");
        }
    }
}
