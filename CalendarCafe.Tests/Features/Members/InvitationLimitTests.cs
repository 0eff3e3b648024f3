using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Members.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Members;

public sealed class InvitationLimitTests(TestPostgres postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_invited_no_more_often_than_it_may_be_mailed()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var owner = (await bench.MemberAsync()).AsMember();
        var services = bench.Site.Services;
        await services
            .GetRequiredService<InviteMembers>()
            .ExecuteAsync(owner, "noor@example.com", Role.Member, Cancellation);
        await using var context = await bench.ContextAsync();
        var id = await context.Invitations.AcrossTenants().Select(row => row.Id).SingleAsync(Cancellation);
        var results = new List<ChangeInvitationResult>();

        for (var time = 0; time < 3; time++)
        {
            results.Add(await services.GetRequiredService<ResendInvitation>().ExecuteAsync(owner, id, Cancellation));
        }

        results.ShouldBe([
            new ChangeInvitationResult.Done(),
            new ChangeInvitationResult.Done(),
            new ChangeInvitationResult.TooManyMails(),
        ]);
    }
}
