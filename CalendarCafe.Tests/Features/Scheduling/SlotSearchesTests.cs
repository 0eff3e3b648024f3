using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>What is stored reaches the engine: one test for each thing that can be said of a host's time.</summary>
public sealed class SlotSearchesTests(TestPostgres postgres) : IAsyncLifetime
{
    // The Friday before Easter, which is a holiday in Berlin; the clocks change on the 29th of March.
    private static readonly LocalDate GoodFriday = new(2026, 4, 3);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync() => _cafe = await TestCafe.OpenAsync(postgres);

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Fact]
    public async Task Pool_offers_what_any_of_it_has_and_says_who()
    {
        var team = new ATeam(2);
        var desk = team.RoundRobin();
        await Cafe.AddAsync([.. team.Rows, desk, OutOfOffice.Of(team.Hosts[0], new(GoodFriday, GoodFriday))]);

        var offers = await OffersAsync(desk, GoodFriday);

        offers.Count.ShouldBe(16);
        offers.ShouldAllBe(offer => offer.FreeHosts.Single() == team.Hosts[1].Id);
    }

    [Fact]
    public async Task Collective_meets_when_all_can()
    {
        var team = new ATeam(2);
        var panel = team.Collective();
        await Cafe.AddAsync([.. team.Rows, panel]);
        await Cafe.ExecuteAsync(
            "UPDATE availability_slots SET start_minute = 900 WHERE schedule_id = $1",
            team.Schedules[1].Id.Value
        );

        var offers = await OffersAsync(panel, GoodFriday);

        offers.Select(offer => offer.In(Berlin).Local.Hour).Distinct().ShouldBe([15, 16]);
        offers.ShouldAllBe(offer => offer.FreeHosts.Count == 2);
    }

    [Fact]
    public async Task Fixed_host_meets_with_one_of_the_pool_and_is_not_picked_from_it()
    {
        var team = new ATeam(3);
        var desk = team.RoundRobin();
        desk.AttendedBy([team.Hosts[0].Id]);
        await Cafe.AddAsync([.. team.Rows, desk, OutOfOffice.Of(team.Hosts[1], new(GoodFriday, GoodFriday))]);

        var search = await SearchAsync(desk, GoodFriday);
        var offers = await OffersAsync(desk, GoodFriday);

        search.Groups.Select(group => group.Members.Count).ShouldBe([1, 2]);
        offers.ShouldAllBe(offer => offer.FreeHosts.SequenceEqual(new[] { team.Hosts[0].Id, team.Hosts[2].Id }));
    }

    [Fact]
    public async Task What_somebody_has_said_who_is_fixed_and_in_the_pool_counts_once()
    {
        var team = new ATeam(2);
        var (desk, host) = (team.RoundRobin(), team.Hosts[0]);
        desk.AttendedBy([host.Id]);
        var eve = GoodFriday.PlusDays(-1);
        await Cafe.AddAsync([
            .. team.Rows,
            desk,
            OutOfOffice.Of(host, new(eve, eve)),
            Travel.Of(host, new(eve, eve), "Europe/Lisbon"),
            .. HostLimit.AllOf(host, [new(LimitPeriod.Day, LimitMeasure.Bookings, 3)]),
        ]);

        var diary = (await SearchAsync(desk, GoodFriday)).Groups[0].Members[0];

        diary.Limits.ShouldNotBeNull().Limits.Count.ShouldBe(1);
        diary.Hours.OutOfOffice.Count.ShouldBe(1);
        diary.Hours.Travels.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Event_type_whose_schedule_is_deleted_follows_those_of_its_hosts()
    {
        var team = new ATeam(1);
        var desk = team.RoundRobin();
        var late = ATeam.Daily(team.Hosts[0], 20, 22, isDefault: false);
        desk.Follow(late.Id);
        late.Delete(Now);
        await Cafe.AddAsync([.. team.Rows, late, desk]);

        var offers = await OffersAsync(desk, GoodFriday);

        offers.Select(offer => offer.In(Berlin).Local.Hour).Distinct().ShouldBe(Enumerable.Range(9, 8));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_suspended_is_missing_from_a_pool_and_bars_a_meeting_of_all(bool isPool)
    {
        var team = new ATeam(2);
        var eventType = isPool ? team.RoundRobin() : team.Collective();
        await Cafe.AddAsync([.. team.Rows, eventType]);
        await Cafe.ExecuteAsync("UPDATE users SET status = 'SUSPENDED' WHERE id = $1", team.Hosts[0].Id.Value);

        var search = await ATeam.SearchAsync(Cafe, On(eventType, GoodFriday), eventType);

        search?.Groups.Single().Members.Select(host => host.HostId).ShouldBe(isPool ? [team.Hosts[1].Id] : null);
        (search is not null).ShouldBe(isPool);
    }

    [Fact]
    public async Task Hosts_who_follow_one_schedule_share_its_hours_and_who_is_away_has_their_own()
    {
        var team = new ATeam(4);
        var panel = team.Collective();
        panel.Follow(team.Schedules[3].Id);
        await Cafe.AddAsync([.. team.Rows, panel, OutOfOffice.Of(team.Hosts[2], new(GoodFriday, GoodFriday))]);

        var hours = (await SearchAsync(panel, GoodFriday)).Groups.Select(group => group.Members[0].Hours).ToList();

        hours[1].ShouldBeSameAs(hours[0]);
        hours[3].ShouldBeSameAs(hours[0]);
        hours[2].OutOfOffice.Single().Dates.ShouldBe(new DateInterval(GoodFriday, GoodFriday));
    }

    [Fact]
    public async Task Holiday_closes_the_day_unless_it_is_worked_on_or_its_calendar_is_off()
    {
        var team = new ATeam(3);
        var desk = team.RoundRobin();
        var calendars = team.Hosts.Select(host => HolidayCalendar.Of(host, "DE", "BE")).ToList();
        calendars[1].WorkOn(["Karfreitag"]);
        calendars[2].SwitchOff();
        await Cafe.AddAsync([.. team.Rows, desk, .. calendars]);

        var offers = await OffersAsync(desk, GoodFriday);

        offers.ShouldAllBe(offer => offer.FreeHosts.SequenceEqual(new[] { team.Hosts[1].Id, team.Hosts[2].Id }));
        offers.Count.ShouldBe(16);
    }

    [Fact]
    public async Task Traveller_keeps_the_hours_of_the_place_unless_they_are_the_event_types()
    {
        var team = new ATeam(1);
        var (own, shared) = (team.RoundRobin(), EventType.RoundRobin(team.Pool, "Late", "late", ATeam.HalfHour));
        var other = User.Create(team.Organization.Id, "o@team.test", "O", "o", "Europe/Berlin", "en", Role.Member);
        var late = ATeam.Daily(other, 20, 22);
        shared.Follow(late.Id);
        var trip = Travel.Of(team.Hosts[0], new(GoodFriday, GoodFriday), "Europe/Lisbon");
        await Cafe.AddAsync([.. team.Rows, other, late, own, shared, trip]);

        (await OffersAsync(own, GoodFriday))[0].In(Berlin).Local.Hour.ShouldBe(10);
        (await OffersAsync(shared, GoodFriday))[0].In(Berlin).Local.Hour.ShouldBe(20);
    }

    [Fact]
    public async Task Other_calendars_block_by_the_kinds_that_were_chosen_until_they_are_disconnected()
    {
        var team = new ATeam(1);
        var desk = team.RoundRobin();
        var usual = Connection(team.Hosts[0], "usual");
        var strict = Connection(team.Hosts[0], "strict");
        strict.BlockBy([ExternalBusyKind.Free]);
        var gone = Connection(team.Hosts[0], "gone");
        gone.Delete(At(GoodFriday, 0));
        await Cafe.AddAsync([
            .. team.Rows,
            desk,
            usual,
            strict,
            gone,
            .. Blocks(usual, ExternalBusyKind.Tentative, 9),
            .. Blocks(usual, ExternalBusyKind.Free, 10),
            .. Blocks(strict, ExternalBusyKind.Free, 11),
            .. Blocks(strict, ExternalBusyKind.Busy, 12),
            .. Blocks(gone, ExternalBusyKind.Busy, 13),
        ]);

        var offers = await OffersAsync(desk, GoodFriday);

        offers.Select(offer => offer.In(Berlin).Local.Hour).Distinct().ShouldBe([10, 12, 13, 14, 15, 16]);
    }

    [Fact]
    public async Task Long_event_of_another_calendar_blocks_to_its_end()
    {
        var team = new ATeam(1);
        var desk = team.RoundRobin();
        var connection = Connection(team.Hosts[0], "usual");
        var blocks = ExternalBusyBlock.Of(
            connection,
            ExternalBusyKind.Busy,
            new(At(GoodFriday.PlusDays(-30), 0), At(GoodFriday, 12)),
            "sabbatical"
        );
        await Cafe.AddAsync([.. team.Rows, desk, connection, .. blocks]);

        var offers = await OffersAsync(desk, GoodFriday);

        blocks.Count.ShouldBe(5);
        offers[0].In(Berlin).Local.Hour.ShouldBe(12);
    }

    [Fact]
    public async Task Event_type_keeps_within_its_own_hours()
    {
        var team = new ATeam(1);
        var desk = team.RoundRobin();
        var lunch = ATeam.Daily(team.Hosts[0], 11, 13, isDefault: false);
        desk.KeepWithin(lunch.Id);
        await Cafe.AddAsync([.. team.Rows, lunch, desk]);

        var offers = await OffersAsync(desk, GoodFriday);

        offers.Select(offer => offer.In(Berlin).Local.Hour).Distinct().ShouldBe([11, 12]);
    }

    [Fact]
    public async Task Horizon_of_bookable_days_counts_from_today_whatever_range_is_asked_for()
    {
        var team = new ATeam(1);
        var desk = team.RoundRobin();
        desk.OpenFor(Duration.Zero, new Horizon.BookableDays(10));
        var today = Now.InZone(Berlin).Date;
        await Cafe.AddAsync([.. team.Rows, desk, OutOfOffice.Of(team.Hosts[0], new(today, today.PlusDays(9)))]);

        (await OffersAsync(desk, today.PlusDays(19))).Count.ShouldBe(16);
        (await OffersAsync(desk, today.PlusDays(20))).ShouldBeEmpty();
    }

    private static Instant Now => Instant.FromUtc(2026, 3, 2, 9, 0);

    private static Instant At(LocalDate date, int hour) => date.At(new(hour, 0)).InZoneStrictly(Berlin).ToInstant();

    private static CalendarConnection Connection(User owner, string id) =>
        CalendarConnection.Create(owner, CalendarProvider.Google, "host@calendars.test", id, id);

    private static IReadOnlyList<ExternalBusyBlock> Blocks(
        CalendarConnection connection,
        ExternalBusyKind kind,
        int hour
    ) => ExternalBusyBlock.Of(connection, kind, new(At(GoodFriday, hour), At(GoodFriday, hour + 1)), $"at {hour}");

    private static SlotSearchRequest On(EventType eventType, LocalDate date) =>
        new(
            eventType.Id,
            eventType.Duration,
            new(date.AtStartOfDayInZone(Berlin).ToInstant(), date.PlusDays(1).AtStartOfDayInZone(Berlin).ToInstant()),
            Now
        );

    private async Task<SlotSearch> SearchAsync(EventType eventType, LocalDate date) =>
        (await ATeam.SearchAsync(Cafe, On(eventType, date), eventType)).ShouldNotBeNull();

    private async Task<IReadOnlyList<SlotOffer>> OffersAsync(EventType eventType, LocalDate date) =>
        AvailabilityEngine.Offers(await SearchAsync(eventType, date), On(eventType, date).Range);
}
