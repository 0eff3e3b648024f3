using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Changes among the people of a team, each said in a toast with the way back.</summary>
internal sealed class TeamStaff(
    TeamDesk acts,
    ISnackbar snackbar,
    IStringLocalizer<TeamTexts> texts,
    IStringLocalizer<ShellTexts> shell
)
{
    private static CancellationToken Never => CancellationToken.None;

    /// <param name="takeBack">Runs the way back, and says how it ended.</param>
    public async Task AddAsync(
        Actor.Member actor,
        TeamId team,
        (TeamCandidate Person, Role Role) added,
        Func<Func<Task<bool>>, Task> takeBack,
        CancellationToken cancellationToken
    )
    {
        var (person, role) = added;
        switch (await acts.Join.ExecuteAsync(actor, team, person.Id, role, cancellationToken))
        {
            case TeamPeopleResult.Done:
                Offer(
                    texts["Joined", person.Name],
                    takeBack,
                    () => acts.Leave.ExecuteAsync(actor, team, person.Id, Never)
                );
                break;
            case TeamPeopleResult.AlreadyIn:
                snackbar.Add(texts["AlreadyIn", person.Name], Severity.Info);
                break;
            case TeamPeopleResult.TooMany tooMany:
                snackbar.Add(texts["TooMany", tooMany.Limit], Severity.Warning);
                break;
            default:
                Refuse();
                break;
        }
    }

    public async Task GiveAsync(
        Actor.Member actor,
        TeamId team,
        (TeamPerson Person, Role Role) given,
        Func<Func<Task<bool>>, Task> takeBack,
        CancellationToken cancellationToken
    )
    {
        var (person, role) = given;
        var result = await acts.ChangeRole.ExecuteAsync(actor, team, person.Id, role, cancellationToken);
        if (result is TeamPeopleResult.Done { Before: { } before })
        {
            Offer(
                texts["RoleChanged", person.Name, texts[$"Role_{role}"]],
                takeBack,
                () => acts.ChangeRole.ExecuteAsync(actor, team, person.Id, before, Never)
            );
        }
        else
        {
            Refuse();
        }
    }

    public async Task RemoveAsync(
        Actor.Member actor,
        TeamId team,
        TeamPerson person,
        Func<Func<Task<bool>>, Task> takeBack,
        CancellationToken cancellationToken
    )
    {
        var result = await acts.Leave.ExecuteAsync(actor, team, person.Id, cancellationToken);
        if (result is TeamPeopleResult.Done { Before: { } before })
        {
            var pools = string.Join(", ", person.Pools);
            Offer(
                pools.Length == 0 ? texts["Left", person.Name] : texts["LeftPools", person.Name, pools],
                takeBack,
                () => acts.Join.ExecuteAsync(actor, team, person.Id, before, Never)
            );
        }
        else
        {
            Refuse();
        }
    }

    private void Offer(string done, Func<Func<Task<bool>>, Task> takeBack, Func<Task<TeamPeopleResult>> undo) =>
        snackbar.AddUndo(done, shell["Undo"], () => takeBack(async () => await undo() is TeamPeopleResult.Done));

    private void Refuse() => snackbar.Add(texts["NotFound"], Severity.Warning);
}
