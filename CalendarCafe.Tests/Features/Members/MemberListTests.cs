using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Members.Listing;
using CalendarCafe.Web.Shared;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Members;

public sealed class MemberListTests : IClassFixture<QuietSite>
{
    private const int MostBesideTheLayout = 5;

    private readonly QuietSite _site;

    public MemberListTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_tells_who_is_there_and_what_they_have_to_host()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host, role: Role.Admin);
        await A.Host().SettleAsync(_site);
        await _site.BookedAsync(host, Tomorrow);
        var canceled = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));
        await _site.CancelAsync(host.Member, canceled.BookingId);

        var found = await ListAsync(host.Member, new());

        found
            .Rows.Select(row => (row.Name, row.Role, row.Ahead))
            .ShouldBe([("Ada Lovelace", Role.Owner, 1), (grace.Name, Role.Admin, 0)]);
    }

    [Fact]
    public async Task Pages_hold_everybody_once()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.AddAsync([
            .. Enumerable
                .Range(0, 30)
                .Select(number => Person(host, $"Person {number:00}", $"person-{number}"))
                .Cast<object>(),
        ]);

        var first = await ListAsync(host.Member, new());
        var last = await ListAsync(host.Member, new() { Page = 9 });

        (first.Count, first.Pages, last.Page).ShouldBe((31, 2, 2));
        first.Rows.Concat(last.Rows).Select(row => row.Id).Distinct().Count().ShouldBe(31);
    }

    [Fact]
    public async Task Search_finds_names_and_addresses_and_for_viewers_names_alone()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.AddAsync(Person(host, "Zoë Martin", "secret-zm"));
        var viewer = host.Member with { Role = Role.Viewer };

        (await ListAsync(host.Member, MemberQuery.Read("zoë mart", null))).Count.ShouldBe(1);
        (await ListAsync(host.Member, MemberQuery.Read("secret-zm", null))).Count.ShouldBe(1);
        (await ListAsync(viewer, MemberQuery.Read("secret-zm", null))).Count.ShouldBe(0);
        (await ListAsync(viewer, MemberQuery.Read("martin", null))).Count.ShouldBe(1);
        (await ListAsync(host.Member, MemberQuery.Read("%", null))).Count.ShouldBe(0);
    }

    [Fact]
    public void Viewer_reads_no_address_but_their_own()
    {
        var viewer = new Actor.Member(OrganizationId.New(), UserId.New(), Role.Viewer);
        var desk = new HostDesk(viewer, "Vera", DateTimeZone.Utc, "");
        var own = new ListedMember(viewer.UserId, "Vera", "vera@x.test", Role.Viewer, UserStatus.Active, null, 0);
        var waiting = new WaitingInvitation(
            MemberInvitationId.New(),
            "noor@x.test",
            Role.Member,
            "Ada",
            QuietSite.Now,
            IsExpired: false
        );

        own.SeenFrom(desk).Email.ShouldBe("vera@x.test");
        (own with { Id = UserId.New() }).SeenFrom(desk).Email.ShouldBe("v•••@•••");
        waiting.SeenFrom(desk).Email.ShouldBe("n•••@•••");
    }

    [Fact]
    public async Task Page_costs_the_same_whoever_is_in_it()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.InvitedAsync(host);
        await _site.ColleagueAsync(host);
        await using var counted = new CountedDatabase(_site.Site.ConnectionString, _site.Site.Clock);
        var queries = new MemberQueries(counted.Database, _site.Site.Clock);

        await queries.ListAsync(host.Member, new(), Cancellation);
        await queries.WaitingAsync(host.Member, Cancellation);

        counted.Queries.Statements.Count.ShouldBe(3);
        counted.Queries.Statements.Count.ShouldBeLessThanOrEqualTo(MostBesideTheLayout);
    }

    [Theory]
    [InlineData("x", "-1", 1)]
    [InlineData(null, "99999", MemberQuery.MostPages)]
    [InlineData("x", "two", 1)]
    public void What_the_address_says_is_read_as_far_as_it_can_be(string? text, string page, int read)
    {
        var query = MemberQuery.Read(text, page);

        query.Page.ShouldBe(read);
        query.Text.ShouldBe(text ?? "");
    }

    private static User Person(SettledHost host, string name, string slug) =>
        User.Create(
            host.Organization.Id,
            $"{slug}@{host.Organization.Slug}.test",
            name,
            slug,
            "Europe/Paris",
            "en",
            Role.Member
        );

    private Task<ListedMembers> ListAsync(Actor.Member actor, MemberQuery query) =>
        _site.Get<MemberQueries>().ListAsync(actor, query, Cancellation);
}
