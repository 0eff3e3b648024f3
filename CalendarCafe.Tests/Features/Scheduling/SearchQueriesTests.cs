using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>What it costs to load a search: queries are counted, and their plans are read, never timed.</summary>
public sealed class SearchQueriesTests(TestPostgres postgres, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync() => _cafe = await TestCafe.OpenAsync(postgres);

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Theory]
    [InlineData(2, true)]
    [InlineData(50, true)]
    [InlineData(1, false)]
    [InlineData(50, false)]
    public async Task Four_queries_load_a_search_whatever_the_number_of_hosts(int hosts, bool isPool)
    {
        var team = new ATeam(hosts);
        var eventType = await SettleAsync(team, isPool);

        var queries = new QueryCount();
        var search = await LoadAsync(eventType, queries);

        queries.Statements.Count.ShouldBeLessThanOrEqualTo(4);
        search.Groups.Sum(group => group.Members.Count).ShouldBe(hosts);
    }

    [Fact]
    public async Task Claims_of_fifty_hosts_are_read_by_the_index_on_host_and_start()
    {
        var team = new ATeam(50);
        var eventType = await SettleAsync(team, isPool: true);
        await ClaimAsync(before: 800, ahead: 200);

        var queries = new QueryCount();
        var search = await LoadAsync(eventType, queries);
        var plan = await PlanAsync(
            queries.Commands.Single(command => command.CommandText.Contains("slot_claims", StringComparison.Ordinal))
        );

        search.Groups.Sum(group => group.Members.Sum(host => host.Busy.Count)).ShouldBeGreaterThan(1_000);
        plan.ShouldContain("ix_slot_claims_host_id_busy_from");
        plan.ShouldNotContain("Seq Scan on slot_claims");
    }

    private async Task<SlotSearch> LoadAsync(EventType eventType, QueryCount queries)
    {
        var options = new DbContextOptionsBuilder<CafeDbContext>();
        options.UseCafe(Cafe.ConnectionString).AddInterceptors(queries);
        await using var context = new CafeDbContext(options.Options) { Organization = eventType.OrganizationId };
        var range = new Interval(Now, Now + Duration.FromDays(30));
        var request = new SlotSearchRequest(eventType.Id, eventType.Duration, range, Now)
        {
            InviteeEmail = "ines@guests.test",
        };
        return (
            await SlotSearches.LoadAsync(context, request, TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
    }

    // Everything that can be said of anybody's time is said once.
    private async Task<EventType> SettleAsync(ATeam team, bool isPool)
    {
        var eventType = isPool ? team.RoundRobin() : team.Collective();
        if (isPool)
        {
            eventType.AttendedBy([team.Hosts[0].Id]);
        }

        var (host, today) = (team.Hosts[0], Now.InUtc().Date);
        var lunch = ATeam.Daily(host, 11, 13, isDefault: false);
        lunch.CloseOn(today.PlusDays(7), "Repairs");
        eventType.KeepWithin(lunch.Id);
        eventType.AllowPerInvitee(2);
        eventType.OfferOnly(firstOfDay: false, aroundMeetings: true);
        eventType.Limit(LimitPeriod.Week, LimitMeasure.Bookings, 20);
        var calendar = CalendarConnection.Create(host, CalendarProvider.Google, "h@calendars.test", "h", "h");
        await Cafe.AddAsync([
            .. team.Rows,
            lunch,
            eventType,
            OutOfOffice.Of(host, new(today.PlusDays(3), today.PlusDays(4)), "Away"),
            Travel.Of(host, new(today.PlusDays(5), today.PlusDays(6)), "Asia/Tokyo"),
            HolidayCalendar.Of(host, "DE", "BE"),
            .. HostLimit.AllOf(host, [new(LimitPeriod.Month, LimitMeasure.Minutes, 6_000)]),
            calendar,
            .. ExternalBusyBlock.Of(calendar, ExternalBusyKind.Busy, new(Now, Now + Duration.FromDays(1)), "moving"),
        ]);
        return eventType;
    }

    // The past stays in the table: a plan for one that holds nothing else would be another.
    private async Task ClaimAsync(int before, int ahead)
    {
        await Cafe.ExecuteAsync(
            """
            INSERT INTO slot_claims (id, organization_id, host_id, kind, hold_id, expires_at,
              starts_at, ends_at, busy_from, busy_until)
            SELECT gen_random_uuid(), u.organization_id, u.id, 'HOLD', gen_random_uuid(), 'infinity', s, s + interval '30 min',
              s, s + interval '30 min'
            FROM users u, generate_series(-$1, $2 - 1) n, LATERAL (SELECT '2026-03-02Z'::timestamptz + n * interval '12 hours' AS s) t
            """,
            before,
            ahead
        );
        await Cafe.ExecuteAsync("ANALYZE slot_claims");
    }

    private async Task<string> PlanAsync(NpgsqlCommand sent)
    {
        var options = new DbContextOptionsBuilder<CafeDbContext>();
        await using var context = new CafeDbContext(
            (DbContextOptions<CafeDbContext>)options.UseCafe(Cafe.ConnectionString).Options
        );
        // The connection of a context knows the types of the parameters.
        await context.Database.OpenConnectionAsync();
        await using var explain = context.Database.GetDbConnection().CreateCommand();
        explain.CommandText = $"EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) {sent.CommandText}";
        foreach (var parameter in sent.Parameters.Cast<NpgsqlParameter>())
        {
            explain.Parameters.Add(parameter.Clone());
        }

        await using var reader = await explain.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        var plan = string.Join('\n', lines);
        output.WriteLine($"{sent.CommandText}\n\n{plan}");
        return plan;
    }
}
