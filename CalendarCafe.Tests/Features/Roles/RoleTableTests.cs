using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts.Deletion;
using CalendarCafe.Web.Features.Accounts.Passkeys;
using CalendarCafe.Web.Features.Accounts.Security;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>Every row of docs/roles.md, tried by somebody of each role.</summary>
public sealed class RoleTableTests : IClassFixture<QuietSite>
{
    private const string Yes = "yes";
    private const string Own = "own";
    private const string No = "no";

    private static readonly IReadOnlyList<RoleAttempt> Attempts =
    [
        .. BookingAttempts.All,
        .. OfferAttempts.All,
        .. MemberAttempts.All,
        .. HouseAttempts.All,
    ];

    // What everybody does with their own account, and nobody with another's, whatever their role.
    private static readonly IReadOnlyList<string?> OwnAccount =
    [
        typeof(ChangePassword).Namespace,
        typeof(AddPasskey).Namespace,
        typeof(DeleteAccount).Namespace,
    ];

    private readonly QuietSite _site;

    public RoleTableTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    public static TheoryData<string> Rows => [.. RoleTable.Rows.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_role_reaches_as_far_as_its_row_says(string row)
    {
        var attempt = Attempts.SingleOrDefault(attempt => attempt.Row == row).ShouldNotBeNull("Nobody tries this row.");
        var reached = new Dictionary<Role, string>();

        foreach (var role in Enum.GetValues<Role>())
        {
            reached[role] = await ReachAsync(attempt, role);
        }

        reached.ShouldBe(RoleTable.Rows[row]);
    }

    [Fact]
    public void Every_attempt_has_its_row()
    {
        Attempts.Select(attempt => attempt.Row).ShouldBeSubsetOf(RoleTable.Rows.Keys);
        Attempts.Select(attempt => attempt.Row).ShouldBeUnique();
    }

    [Fact]
    public void Every_act_of_a_member_is_tried()
    {
        var acts = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("CalendarCafe.Web.Features", StringComparison.Ordinal) == true)
            .Where(type => !OwnAccount.Contains(type.Namespace))
            .Where(type => type.GetMethod("ExecuteAsync")?.GetParameters() is [{ } first, ..] && IsMember(first));

        acts.Except(Attempts.SelectMany(attempt => attempt.Acts)).ShouldBeEmpty();
    }

    private static bool IsMember(System.Reflection.ParameterInfo first) =>
        first.ParameterType == typeof(Actor.Member) || first.ParameterType == typeof(Actor);

    private async Task<string> ReachAsync(RoleAttempt attempt, Role role)
    {
        if (await attempt.TryAsync(await RoleStage.SetAsync(_site, role, isOwn: false)))
        {
            return Yes;
        }

        return await attempt.TryAsync(await RoleStage.SetAsync(_site, role, isOwn: true)) ? Own : No;
    }
}
