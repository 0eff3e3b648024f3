using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The promises that PostgreSQL keeps whatever the code does, by name, so that an act can tell which one spoke.</summary>
public static class DatabaseConstraints
{
    public const string NoOverlappingClaims = "ex_slot";
    public const string NoOverlappingHours = "ex_availability_slots_hours";
    public const string NoOverlappingTravels = "ex_travels_dates";
    public const string OneDefaultSchedule = "ux_availability_schedules_default";
    public const string OnePrimaryCalendar = "ux_calendar_connections_primary";
    public const string OneCalendarFeed = "ux_calendar_feeds_open";
    public const string SeatsWithinCapacity = "ck_group_sessions_seats";
    public const string AuditIsAppendOnly = "tr_audit_logs_append_only";
    public const string OneAccountPerEmail = "ix_accounts_normalized_email";
    public const string OneAccountPerName = "ix_accounts_normalized_user_name";
    public const string OnePasskeyPerCredential = "ix_account_passkeys_credential_id";
    public const string OneUserPerEmail = "ix_users_email";
    public const string OneOpenInvitation = "ux_invitations_open";
    public const string OneOrganizationPerSlug = "ix_organizations_slug";
    public const string OneEventTypePerSlug = "ix_event_types_owner_user_id_slug";
    public const string OneOrganizationPerOldSlug = "ix_slug_aliases_slug";
    public const string OneTeamMemberPerUser = "ix_team_members_team_id_user_id";
    public const string OneTeamPerSlug = "ix_teams_organization_id_slug";
    public const string OneUserPerSlug = "ix_users_organization_id_slug";

    /// <summary>The name of the constraint or unique index that refused this save; null where something else failed.</summary>
    public static string? Refused(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { ConstraintName: { } name } ? name : null;
}
