namespace CalendarCafe.Web.Features.Teams;

/// <summary>People of an organisation who work together.</summary>
internal static class TeamsFeature
{
    public static WebApplicationBuilder AddTeams(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<TeamQueries>()
            .AddSingleton<CreateTeam>()
            .AddSingleton<ChangeTeam>()
            .AddSingleton<JoinTeam>()
            .AddSingleton<LeaveTeam>()
            .AddSingleton<ChangeTeamRole>()
            .AddSingleton<DeleteTeam>()
            .AddSingleton<RestoreTeam>()
            .AddSingleton<TeamDesk>()
            // Toasts belong to a circuit.
            .AddScoped<TeamStaff>();
        return builder;
    }
}
