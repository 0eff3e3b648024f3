using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Listing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

/// <summary>What a page of bookings costs the database: statements are counted, and their plans are read, never timed.</summary>
public sealed class ListStatementTests(TestPostgres postgres, ITestOutputHelper output) : IAsyncLifetime
{
    // The layout asks for the desk.
    private const int OfLayout = 1;
    private const int Most = 6;

    private readonly SettledHost _host = A.Host().Build();
    private readonly QueryCount _queries = new();
    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync()
    {
        _cafe = await TestCafe.OpenAsync(postgres);
        await _cafe.AddAsync(_host.Organization, _host.User, _host.Schedule, _host.EventType);
    }

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task List_costs_the_same_few_statements_however_long_it_is(int bookings)
    {
        await BookAsync(bookings);
        var queries = Queries();

        await queries.EventTypesAsync(_host.Member, CancellationToken.None);
        await queries.ListAsync(_host.Member, new(), ListBench.Paris, CancellationToken.None);

        (_queries.Statements.Count + OfLayout).ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task Calendar_view_costs_one_statement()
    {
        await BookAsync(30);
        var week = new Interval(Cafe.Clock.GetCurrentInstant(), Cafe.Clock.GetCurrentInstant() + Duration.FromDays(7));

        await Queries().WithinAsync(_host.Member, new(), ListBench.Paris, week, CancellationToken.None);

        _queries.Statements.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whole_booking_costs_few_statements()
    {
        var booking = (await BookAsync(1))[0];

        var found = await new HostBookingQueries(Database(), Cafe.Clock).FindAsync(
            _host.Member,
            booking.Id,
            CancellationToken.None
        );

        found.ShouldNotBeNull().History.Count.ShouldBe(1);
        (_queries.Statements.Count + OfLayout).ShouldBeLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData(ListTab.Upcoming)]
    [InlineData(ListTab.Past)]
    [InlineData(ListTab.Canceled)]
    public async Task Page_of_many_bookings_reads_no_table_from_end_to_end(ListTab tab)
    {
        await FillAsync(4_000);
        await Queries().ListAsync(_host.Member, new() { Tab = tab }, ListBench.Paris, CancellationToken.None);

        var plan = await PlanAsync(_queries.Commands[^1]);

        plan.ShouldNotContain("Seq Scan on bookings");
        plan.ShouldNotContain("Seq Scan on invitees");
    }

    private async Task<IReadOnlyList<Booking>> BookAsync(int count)
    {
        var start = Cafe.Clock.GetCurrentInstant() + Duration.FromDays(1);
        var bookings = Enumerable
            .Range(0, count)
            .Select(number => ListBench.Meeting(_host, start + Duration.FromHours(number), $"Guest {number}"))
            .ToList();
        await Cafe.AddAsync([.. bookings]);
        return bookings;
    }

    // One in a hundred is called off; they reach from two thousand hours ago to as many ahead.
    private async Task FillAsync(int count)
    {
        var model = (await BookAsync(1))[0];
        await Cafe.ExecuteAsync(
            """
            WITH made AS (
              INSERT INTO bookings SELECT (jsonb_populate_record(b, jsonb_build_object(
                'id', gen_random_uuid(),
                'uid', gen_random_uuid()::text,
                'starts_at', b.starts_at + make_interval(hours => n - 2000),
                'ends_at', b.ends_at + make_interval(hours => n - 2000),
                'status', CASE WHEN n % 100 = 0 THEN 'CANCELED' ELSE 'CONFIRMED' END,
                'canceled_by', CASE WHEN n % 100 = 0 THEN 'HOST' END,
                'canceled_at', CASE WHEN n % 100 = 0 THEN b.starts_at END,
                'cancellation_kind', CASE WHEN n % 100 = 0 THEN 'CANCELED' END))).*
              FROM bookings b, generate_series(1, $2) n
              WHERE b.id = $1
              RETURNING id
            ), invited AS (
              INSERT INTO invitees SELECT (jsonb_populate_record(i, jsonb_build_object(
                'id', gen_random_uuid(), 'booking_id', made.id, 'search', 'intro call ' || made.id))).*
              FROM invitees i, made
              WHERE i.booking_id = $1
            )
            INSERT INTO booking_hosts SELECT (jsonb_populate_record(h, jsonb_build_object('booking_id', made.id))).*
            FROM booking_hosts h, made
            WHERE h.booking_id = $1
            """,
            model.Id.Value,
            count
        );
        await Cafe.ExecuteAsync("ANALYZE bookings, invitees, booking_hosts");
    }

    private async Task<string> PlanAsync(NpgsqlCommand sent)
    {
        var options = new DbContextOptionsBuilder<CafeDbContext>();
        options.UseCafe(Cafe.ConnectionString);
        await using var context = new CafeDbContext(options.Options);
        // The connection of a context knows the types of the parameters.
        await context.Database.OpenConnectionAsync();
        await using var explain = context.Database.GetDbConnection().CreateCommand();
        explain.CommandText = $"EXPLAIN {sent.CommandText}";
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
        output.WriteLine(plan);
        return plan;
    }

    private BookingListQueries Queries() => new(Database(), Cafe.Clock);

    private CafeDatabase Database()
    {
        var options = new DbContextOptionsBuilder<CafeDbContext>();
        options.UseCafe(Cafe.ConnectionString).AddInterceptors(_queries);
        return new(new PooledDbContextFactory<CafeDbContext>(options.Options));
    }
}
