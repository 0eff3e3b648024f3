using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Tests.Features.EventTypes;

public sealed class PublicQueriesTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Event_type_that_can_be_booked_is_listed_and_found()
    {
        var host = await A.Host().SettleAsync(site);

        (await ListedAsync(host)).ShouldBe((1, 1));
        (await FindAsync(host)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Hidden_event_type_is_found_and_listed_nowhere()
    {
        var host = await A.Host().Offering(intro => intro.Hide()).SettleAsync(site);

        (await ListedAsync(host)).ShouldBe((0, 0));
        (await FindAsync(host)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("UPDATE event_types SET is_active = FALSE WHERE id = $1")]
    [InlineData(
        "DELETE FROM availability_schedules s USING event_types e WHERE e.id = $1 AND s.user_id = e.owner_user_id"
    )]
    public async Task Event_type_that_cannot_be_booked_is_neither_found_nor_listed(string change)
    {
        var host = await A.Host().SettleAsync(site);
        await site.ExecuteAsync(change, host.EventType.Id.Value);

        (await ListedAsync(host)).ShouldBe((0, 0));
        (await FindAsync(host)).ShouldBeNull();
    }

    [Fact]
    public async Task Organisation_counts_what_each_of_its_hosts_offers()
    {
        var host = await A.Host().SettleAsync(site);
        var second = EventType.OneOnOne(host.User, "Long talk", "long", Duration.FromHours(1));
        var hidden = EventType.OneOnOne(host.User, "Secret talk", "secret", Duration.FromHours(1));
        hidden.Hide();
        await site.AddAsync(second, hidden);

        var organization = await site.Get<PublicQueries>()
            .FindOrganizationAsync(host.Organization.Slug, TestContext.Current.CancellationToken);

        organization.ShouldNotBeNull().Hosts.ShouldHaveSingleItem().EventTypes.ShouldBe(2);
    }

    private async Task<(int Hosts, int EventTypes)> ListedAsync(SettledHost host)
    {
        var queries = site.Get<PublicQueries>();
        var cancellationToken = TestContext.Current.CancellationToken;
        var organization = await queries.FindOrganizationAsync(host.Organization.Slug, cancellationToken);
        var page = await queries.FindHostAsync(host.Organization.Slug, host.User.Slug, cancellationToken);
        return (organization.ShouldNotBeNull().Hosts.Count, page.ShouldNotBeNull().EventTypes.Count);
    }

    private Task<BookableEventType?> FindAsync(SettledHost host) =>
        site.Get<PublicQueries>().FindEventTypeAsync(host.Address, TestContext.Current.CancellationToken);
}
