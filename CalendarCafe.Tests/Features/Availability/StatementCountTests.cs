using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Availability.Away;
using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Availability.Preview;
using CalendarCafe.Web.Features.Availability.Schedules;

namespace CalendarCafe.Tests.Features.Availability;

/// <summary>At most six statements a page, however much it shows; the layout around it asks one more.</summary>
public sealed class StatementCountTests(TestPostgres postgres) : IAsyncLifetime
{
    private const int Most = 6;

    private TestCafe? _cafe;
    private CountedDatabase? _counted;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    private CountedDatabase Counted => _counted ?? throw new InvalidOperationException("Not opened yet.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cafe = await TestCafe.OpenAsync(postgres);
        _counted = new(_cafe.ConnectionString, _cafe.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Counted.DisposeAsync();
        await Cafe.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Pages_of_hours_and_time_away_ask_at_most_six_times(int size)
    {
        var host = await SettleAsync(size);
        var queries = new ScheduleQueries(Counted.Database, Cafe.Clock);

        (await queries.OfMemberAsync(host.Member, Token)).Count.ShouldBe(size);
        var ofList = Counted.Queries.Statements.Count;
        (await queries.FindAsync(host.Member, host.Schedule.Id, Token)).ShouldNotBeNull();
        await new TrialQueries(Counted.Database, Cafe.Clock).WeekAsync(host.Member, host.EventType.Id, Ahead, Token);
        var ofEditor = Counted.Queries.Statements.Count - ofList;
        await new AwayQueries(Counted.Database).OfMemberAsync(host.Member, new(2026, 3, 2), Token);
        var ofAway = Counted.Queries.Statements.Count - ofList - ofEditor;

        ofList.ShouldBeLessThanOrEqualTo(Most);
        // With the preview beside it.
        ofEditor.ShouldBeLessThanOrEqualTo(Most);
        ofAway.ShouldBeLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Impact_on_any_number_of_event_types_is_read_in_five_statements(int size)
    {
        var host = await SettleAsync(size);
        var ids = (
            await new ScheduleQueries(Counted.Database, Cafe.Clock).FindAsync(host.Member, host.Schedule.Id, Token)
        )
            .ShouldNotBeNull()
            .Uses.Select(use => use.Id)
            .ToList();
        var before = Counted.Queries.Statements.Count;

        var ahead = await new TrialQueries(Counted.Database, Cafe.Clock).AheadAsync(host.Member, ids, Token);

        (Counted.Queries.Statements.Count - before).ShouldBeLessThanOrEqualTo(5);
        ahead.Trials.Count.ShouldBe(size);
    }

    [Fact]
    public async Task History_is_one_statement()
    {
        var host = await SettleAsync(1);

        await new VersionQueries(Counted.Database).OfScheduleAsync(host.Member, host.Schedule.Id, Token);

        Counted.Queries.Statements.Count.ShouldBe(1);
    }

    private static Interval Ahead { get; } = new(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 9, 0, 0));

    // So many schedules, and so many event types with limits and restrictions of their own.
    private async Task<SettledHost> SettleAsync(int size)
    {
        var host = A.Host().Build();
        await Cafe.AddAsync(host.Organization, host.User, host.Schedule, host.EventType);
        for (var number = 1; number < size; number++)
        {
            var schedule = AvailabilitySchedule.Create(
                host.Organization.Id,
                host.User.Id,
                $"Hours {number}",
                "Europe/Paris",
                isDefault: false
            );
            schedule.WorkOnWeekdays(MinuteOfDay.At(9), MinuteOfDay.At(17));
            var eventType = EventType.OneOnOne(host.User, $"Call {number}", $"call-{number}", Duration.FromMinutes(30));
            eventType.Limit(LimitPeriod.Week, LimitMeasure.Bookings, 5);
            await Cafe.AddAsync(schedule, eventType);
            if (number % 3 == 0)
            {
                await Cafe.ExecuteAsync(
                    "UPDATE event_types SET restriction_schedule_id = $1 WHERE id = $2 RETURNING 1",
                    schedule.Id.Value,
                    eventType.Id.Value
                );
            }
        }

        return host;
    }
}
