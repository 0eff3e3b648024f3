using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Organizations;

public sealed class RolePowersTests
{
    [Theory]
    [InlineData(Role.Owner, Role.Owner, true)]
    [InlineData(Role.Admin, Role.Owner, false)]
    [InlineData(Role.Admin, Role.Admin, true)]
    [InlineData(Role.Member, Role.Viewer, false)]
    [InlineData(Role.Viewer, Role.Viewer, false)]
    public void Owners_invite_anybody_and_admins_anybody_but_owners(Role actor, Role invited, bool may)
    {
        actor.MayInvite(invited).ShouldBe(may);
    }

    [Theory]
    [InlineData(Role.Owner, Role.Owner, Role.Viewer, true)]
    [InlineData(Role.Admin, Role.Viewer, Role.Admin, true)]
    [InlineData(Role.Admin, Role.Admin, Role.Viewer, true)]
    [InlineData(Role.Admin, Role.Admin, Role.Owner, false)]
    [InlineData(Role.Admin, Role.Owner, Role.Admin, false)]
    [InlineData(Role.Member, Role.Viewer, Role.Member, false)]
    public void Admins_neither_make_nor_unmake_an_owner(Role actor, Role from, Role to, bool may)
    {
        actor.MayChange(isSelf: false, from, to).ShouldBe(may);
    }

    [Theory]
    [InlineData(Role.Owner, Role.Admin, true)]
    [InlineData(Role.Admin, Role.Viewer, true)]
    [InlineData(Role.Admin, Role.Owner, false)]
    [InlineData(Role.Member, Role.Viewer, false)]
    [InlineData(Role.Member, Role.Admin, false)]
    public void Own_role_goes_down_alone(Role role, Role to, bool may)
    {
        role.MayChange(isSelf: true, role, to).ShouldBe(may);
    }

    [Fact]
    public void Nobody_locks_themselves_out()
    {
        Enum.GetValues<Role>().ShouldAllBe(role => !role.MaySwitch(isSelf: true, role));
    }
}
