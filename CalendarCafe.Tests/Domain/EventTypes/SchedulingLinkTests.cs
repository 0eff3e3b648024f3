using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Domain.EventTypes;

public sealed class SchedulingLinkTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void Link_ends_at_its_moment_and_not_before()
    {
        var link = Link(maxUses: 1, expiresAt: Now);

        link.StateAt(Now - Duration.FromNanoseconds(1)).ShouldBe(SchedulingLinkState.Open);
        link.StateAt(Now).ShouldBe(SchedulingLinkState.Expired);
    }

    [Fact]
    public void Revoked_link_is_revoked_whatever_else_it_is()
    {
        var link = Link(maxUses: null, expiresAt: Now);

        link.Revoke(Now);
        link.Revoke(Now + Duration.FromDays(1));

        link.StateAt(Now + Duration.FromDays(2)).ShouldBe(SchedulingLinkState.Revoked);
        link.RevokedAt.ShouldBe(Now);
    }

    [Fact]
    public void Link_without_end_stays_open() =>
        Link(maxUses: null, expiresAt: null).StateAt(Now + Duration.FromDays(3650)).ShouldBe(SchedulingLinkState.Open);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void Number_of_uses_that_makes_no_sense_is_refused(int uses) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Link(uses, expiresAt: null));

    private static SchedulingLink Link(int? maxUses, Instant? expiresAt)
    {
        var host = A.Host().Build();
        return SchedulingLink.To(host.EventType, host.User.Id, [1, 2, 3], maxUses, expiresAt, note: "Ben");
    }
}
