using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Teams;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Teams;

/// <summary>An organisation with an owner and colleagues, and what a test of teams does with it again and again.</summary>
internal sealed class AHouse(QuietSite site, SettledHost host)
{
    private int _people;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Actor.Member Owner => host.Member;

    public SettledHost Host => host;

    public TeamDesk Acts => site.Get<TeamDesk>();

    public static async Task<AHouse> OpenAsync(QuietSite site) => new(site, await A.Host().SettleAsync(site));

    /// <summary>A colleague, with their role in the organisation.</summary>
    public async Task<Actor.Member> PersonAsync(Role role = Role.Member, string name = "Grace Hopper")
    {
        var slug = $"person-{++_people}";
        var email = $"{slug}@{host.Organization.Slug}.test";
        var user = User.Create(host.Organization.Id, email, name, slug, "Europe/Paris", "en", role);
        await site.AddAsync(user);
        return new(host.Organization.Id, user.Id, role);
    }

    public async Task<TeamId> TeamAsync(string name = "Front desk") =>
        (await Acts.Create.ExecuteAsync(Owner, name, Slug.Suggest(name, "team"), Token))
            .ShouldBeOfType<CreateTeamResult.Created>()
            .Id;

    public async Task JoinAsync(TeamId team, Actor.Member person, Role role) =>
        (await Acts.Join.ExecuteAsync(Owner, team, person.UserId, role, Token)).ShouldBeOfType<TeamPeopleResult.Done>();

    public async Task<TeamSheet> SheetAsync(TeamId team) =>
        (await Acts.Queries.FindAsync(Owner, team, Token)).ShouldNotBeNull();

    public async Task<Role?> RoleAsync(TeamId team, Actor.Member person) =>
        (await SheetAsync(team)).People.SingleOrDefault(row => row.Id == person.UserId)?.Role;

    public async Task<IReadOnlyList<string>> AliasesAsync(TeamId team)
    {
        await using var context = await site.OpenAsync();
        return await context
            .SlugAliases.AcrossTenants()
            .Where(alias => alias.TeamId == team)
            .Select(alias => alias.Slug)
            .ToListAsync(Token);
    }
}
