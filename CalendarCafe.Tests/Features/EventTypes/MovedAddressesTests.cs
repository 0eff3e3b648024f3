using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Tests.Features.EventTypes;

public sealed class MovedAddressesTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task Old_slugs_lead_on_to_those_of_today()
    {
        var host = await A.Host().SettleAsync(site);
        var old = $"old-{host.Organization.Slug}";
        await site.AddAsync(
            SlugAlias.OfOrganization(host.Organization.Id, old),
            SlugAlias.OfUser(host.Organization.Id, host.User.Id, "augusta"),
            SlugAlias.OfEventType(host.EventType, "hello")
        );
        var today = host.Organization.Slug;

        (await FindAsync($"/{old}")).ShouldBe($"/{today}");
        (await FindAsync($"/{old}/augusta")).ShouldBe($"/{today}/ada");
        (await FindAsync($"/{old}/augusta/hello")).ShouldBe($"/{today}/ada/intro");
        (await FindAsync($"/{today}/augusta/intro")).ShouldBe($"/{today}/ada/intro");
        (await FindAsync($"/{today}/ada/hello")).ShouldBe($"/{today}/ada/intro");
    }

    [Fact]
    public async Task Address_of_today_and_one_that_never_was_lead_nowhere()
    {
        var host = await A.Host().SettleAsync(site);
        var today = host.Organization.Slug;

        foreach (
            var path in new[]
            {
                $"/{today}",
                $"/{today}/ada/intro",
                $"/{today}/bo",
                "/",
                "",
                "/a/b/c/d",
                "/\0",
                "/%00/é",
            }
        )
        {
            (await FindAsync(path)).ShouldBeNull(path);
        }
    }

    [Fact]
    public async Task Slug_that_somebody_carries_today_wins_over_an_alias()
    {
        var host = await A.Host().SettleAsync(site);
        var other = EventType.OneOnOne(host.User, "Hello", "hello", Duration.FromMinutes(30));
        await site.AddAsync(other, SlugAlias.OfEventType(host.EventType, "hello"));

        (await FindAsync($"/{host.Organization.Slug}/ada/hello")).ShouldBeNull();
    }

    [Fact]
    public async Task Alias_of_another_organisation_leads_nowhere()
    {
        var host = await A.Host().SettleAsync(site);
        var stranger = await A.Host().SettleAsync(site);
        await site.AddAsync(
            SlugAlias.OfUser(stranger.Organization.Id, stranger.User.Id, "augusta"),
            SlugAlias.OfEventType(stranger.EventType, "hello")
        );

        (await FindAsync($"/{host.Organization.Slug}/augusta")).ShouldBeNull();
        (await FindAsync($"/{host.Organization.Slug}/ada/hello")).ShouldBeNull();
    }

    private Task<string?> FindAsync(string path) =>
        site.Get<MovedAddresses>().FindAsync(path, TestContext.Current.CancellationToken);
}
