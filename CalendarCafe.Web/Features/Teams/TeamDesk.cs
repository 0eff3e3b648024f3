namespace CalendarCafe.Web.Features.Teams;

/// <summary>What the pages of teams read and do.</summary>
internal sealed record TeamDesk(
    TeamQueries Queries,
    CreateTeam Create,
    ChangeTeam Change,
    JoinTeam Join,
    LeaveTeam Leave,
    ChangeTeamRole ChangeRole,
    DeleteTeam Delete,
    RestoreTeam Restore
);
