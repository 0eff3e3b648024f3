using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Availability.Away;

namespace CalendarCafe.Tests.Features.Availability;

public sealed class AwayActsTests : IClassFixture<QuietSite>
{
    private static readonly LocalDate First = new(2026, 4, 6);
    private static readonly LocalDate Last = new(2026, 4, 10);

    private readonly QuietSite _site;

    public AwayActsTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AwayActs Acts => _site.Get<AwayActs>();

    [Fact]
    public async Task Absence_is_saved_with_its_cover_changed_removed_and_taken_back()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await ColleagueAsync(host);

        await AwayAsync(host.Member, null, new(First, Last, " By the  sea ", grace.Id));
        var made = (await ReadAsync(host)).Absences.ShouldHaveSingleItem();
        await AwayAsync(host.Member, made.Id, new(First, First, null, null));
        var changed = (await ReadAsync(host)).Absences.ShouldHaveSingleItem();
        await Acts.RemoveAway.ExecuteAsync(host.Member, made.Id, isTakenBack: false, Token);
        var removed = (await ReadAsync(host)).Absences;
        await Acts.RemoveAway.ExecuteAsync(host.Member, made.Id, isTakenBack: true, Token);

        (made.Dates, made.Note, made.CoveredBy).ShouldBe((new DateInterval(First, Last), "By the sea", grace.Id));
        (changed.Dates, changed.Note, changed.CoveredBy).ShouldBe((new DateInterval(First, First), null, null));
        removed.ShouldBeEmpty();
        (await ReadAsync(host)).Absences.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Saving_time_away_tells_open_booking_pages()
    {
        var host = await A.Host().SettleAsync(_site);
        var before = _site.Get<HostFeed>().Marks.Latest;

        await AwayAsync(host.Member, null, new(First, Last, null, null));

        _site.Get<HostFeed>().Marks.AnySince(before, [host.User.Id]).ShouldBeTrue();
    }

    [Fact]
    public async Task What_makes_no_sense_is_named_at_its_field()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);

        var reversed = await AwayAsync(host.Member, null, new(Last, First, null, null));
        var empty = await AwayAsync(host.Member, null, new(null, null, new('x', 501), stranger.User.Id));
        var oneself = await AwayAsync(host.Member, null, new(First, Last, null, host.User.Id));

        Fields(reversed).ShouldBe(["last"]);
        Fields(empty).ShouldBe(["first", "last", "note", "cover"]);
        Fields(oneself).ShouldBe(["cover"]);
    }

    [Fact]
    public async Task Journeys_never_overlap_and_may_be_moved_over_themselves()
    {
        var host = await A.Host().SettleAsync(_site);
        await TravelAsync(host.Member, null, First, Last, "Asia/Tokyo");
        var journey = (await ReadAsync(host)).Journeys.ShouldHaveSingleItem();

        var overlapping = await TravelAsync(host.Member, null, Last, Last.PlusDays(3), "Asia/Seoul");
        var moved = await TravelAsync(host.Member, journey.Id, First.PlusDays(1), Last.PlusDays(1), "Asia/Tokyo");
        var isRemoved = await Acts.RemoveTravel.ExecuteAsync(host.Member, journey.Id, Token);

        overlapping.ShouldBe(new SaveAwayResult.Overlaps(new(First, Last), "Asia/Tokyo"));
        moved.ShouldBe(new SaveAwayResult.Saved());
        isRemoved.ShouldBeTrue();
        (await ReadAsync(host)).Journeys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_journeys_that_are_saved_at_once_over_the_same_days_one_is()
    {
        var host = await A.Host().SettleAsync(_site);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => TravelAsync(host.Member, null, First, Last, "Asia/Tokyo"))
        );

        results.OfType<SaveAwayResult.Saved>().ShouldHaveSingleItem();
        results.OfType<SaveAwayResult.Overlaps>().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Holidays_are_kept_with_the_ones_that_are_worked_on_switched_off_and_dropped()
    {
        var host = await A.Host().SettleAsync(_site);

        await KeepAsync(host.Member, "DE", "SN", isOn: true, null);
        await KeepAsync(host.Member, "DE", "SN", isOn: false, ["Reformationstag"]);
        var calendar = (await ReadAsync(host)).Calendars.ShouldHaveSingleItem();
        var unknown = await KeepAsync(host.Member, "XX", null, isOn: true, null);
        await Acts.DropHolidays.ExecuteAsync(host.Member, calendar.Id, Token);

        (calendar.Country, calendar.Region, calendar.IsOn).ShouldBe(("DE", "SN", false));
        calendar.Worked.ShouldBe(["Reformationstag"]);
        Fields(unknown).ShouldBe(["country"]);
        (await ReadAsync(host)).Calendars.ShouldBeEmpty();
    }

    [Fact]
    public async Task Time_away_is_nobodys_but_its_owners_and_viewers_change_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        await AwayAsync(host.Member, null, new(First, Last, null, null));
        await TravelAsync(host.Member, null, First, Last, "Asia/Tokyo");
        await KeepAsync(host.Member, "DE", null, isOn: true, null);
        var sheet = await ReadAsync(host);
        var stranger = (await A.Host().SettleAsync(_site)).Member;
        var colleague = new Actor.Member(host.Organization.Id, (await ColleagueAsync(host)).Id, Role.Owner);
        var viewer = host.Member with { Role = Role.Viewer };

        foreach (var actor in new[] { stranger, colleague, viewer })
        {
            var (away, travel, holidays) = (sheet.Absences[0].Id, sheet.Journeys[0].Id, sheet.Calendars[0].Id);
            (await AwayAsync(actor, away, new(First, Last, null, null))).ShouldBe(new SaveAwayResult.NotFound());
            (await Acts.RemoveAway.ExecuteAsync(actor, away, isTakenBack: false, Token)).ShouldBeFalse();
            (await TravelAsync(actor, travel, First, Last, "Asia/Seoul")).ShouldBe(new SaveAwayResult.NotFound());
            (await Acts.RemoveTravel.ExecuteAsync(actor, travel, Token)).ShouldBeFalse();
            (await Acts.DropHolidays.ExecuteAsync(actor, holidays, Token)).ShouldBeFalse();
        }

        (await KeepAsync(viewer, "FR", null, isOn: true, null)).ShouldBe(new SaveAwayResult.NotFound());
        var after = await ReadAsync(host);
        (after.Absences.Count, after.Journeys.Count, after.Calendars.Count).ShouldBe((1, 1, 1));
    }

    private static IEnumerable<string> Fields(SaveAwayResult result) =>
        result.ShouldBeOfType<SaveAwayResult.Invalid>().Problems.Select(problem => problem.Field);

    private Task<SaveAwayResult> AwayAsync(Actor.Member actor, OutOfOfficeId? id, AwayTerms terms) =>
        Acts.SaveAway.ExecuteAsync(actor, id, terms, Token);

    private Task<SaveAwayResult> TravelAsync(
        Actor.Member actor,
        TravelId? id,
        LocalDate first,
        LocalDate last,
        string zone
    ) => Acts.SaveTravel.ExecuteAsync(actor, id, first, last, zone, Token);

    private Task<SaveAwayResult> KeepAsync(
        Actor.Member actor,
        string country,
        string? region,
        bool isOn,
        IReadOnlyList<string>? worked
    ) => Acts.KeepHolidays.ExecuteAsync(actor, country, region, isOn, worked, Token);

    private Task<AwaySheet> ReadAsync(SettledHost host) =>
        _site.Get<AwayQueries>().OfMemberAsync(host.Member, new(2026, 3, 2), Token);

    private async Task<User> ColleagueAsync(SettledHost host)
    {
        var grace = User.Create(
            host.Organization.Id,
            $"grace@{host.Organization.Slug}.test",
            "Grace Hopper",
            "grace",
            "Europe/Paris",
            "en",
            Role.Member
        );
        await _site.AddAsync(grace);
        return grace;
    }
}
