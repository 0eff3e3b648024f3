using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Testing;
using Npgsql;

namespace CalendarCafe.Tests.Features.Scheduling;

public sealed class RecentTests : IClassFixture<QuietSite>, IDisposable
{
    private static readonly UserId Host = UserId.New();

    private static readonly OfferedRange Asked = new(
        EventTypeId.New(),
        Duration.FromMinutes(30),
        null,
        QuietSite.Now + Duration.FromDays(7)
    );

    private readonly FakeClock _clock = new(QuietSite.Now);
    private readonly ManualTime _time = new();
    private readonly HostFeed _feed;
    private readonly Recent<OfferedRange, int> _recent;
    private int _listed;

    public RecentTests(QuietSite site)
    {
        _feed = new(
            site.Get<NpgsqlDataSource>(),
            TimeProvider.System,
            site.Get<OutageLog>(),
            NullLogger<HostFeed>.Instance
        );
        _recent = new(_feed, _clock, _time);
    }

    [Fact]
    public async Task Who_asks_the_same_within_a_second_gets_the_same_answer()
    {
        await ListAsync(Asked);
        Pass(Duration.FromMilliseconds(999));
        await ListAsync(Asked);

        _listed.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_second_it_is_listed_anew_without_any_message()
    {
        await ListAsync(Asked);
        Pass(RecentAge.Longest);
        await ListAsync(Asked);

        _listed.ShouldBe(2);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3600)]
    public async Task Clock_that_is_set_ends_it(int seconds)
    {
        await ListAsync(Asked);
        _clock.Advance(Duration.FromSeconds(seconds));
        await ListAsync(Asked);

        _listed.ShouldBe(2);
    }

    [Fact]
    public async Task Another_question_is_another_answer()
    {
        await ListAsync(Asked);
        await ListAsync(Asked with { From = QuietSite.Now + Duration.FromDays(1) });
        await ListAsync(Asked with { Until = Asked.Until + Duration.FromDays(1) });
        await ListAsync(Asked with { Duration = Duration.FromMinutes(60) });
        await ListAsync(Asked with { EventType = EventTypeId.New() });

        _listed.ShouldBe(5);
    }

    [Fact]
    public async Task Change_of_the_host_ends_it_and_that_of_another_does_not()
    {
        await ListAsync(Asked);
        await _feed.PublishAsync([UserId.New()]);
        await ListAsync(Asked);
        _listed.ShouldBe(1);

        await _feed.PublishAsync([Host]);
        await ListAsync(Asked);

        _listed.ShouldBe(2);
    }

    [Fact]
    public async Task Change_while_it_is_listed_ends_it_whoever_changed()
    {
        var slow = new TaskCompletionSource();
        var first = ListAsync(Asked, slow.Task);
        var together = ListAsync(Asked, slow.Task);
        await _feed.PublishAsync([Host]);
        var after = ListAsync(Asked);

        await after;
        slow.SetResult();
        await Task.WhenAll(first, together);
        await ListAsync(Asked);

        _listed.ShouldBe(2);
    }

    [Fact]
    public async Task Who_gives_up_calls_it_off_for_nobody_and_what_failed_is_tried_again()
    {
        var slow = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();
        var impatient = ListAsync(Asked, slow.Task, impatience.Token);
        var patient = ListAsync(Asked, slow.Task);
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);

        slow.SetException(new InvalidOperationException("The database is away."));
        await Should.ThrowAsync<InvalidOperationException>(patient);
        await ListAsync(Asked);

        _listed.ShouldBe(2);
    }

    public void Dispose() => _feed.Dispose();

    private void Pass(Duration span)
    {
        _clock.Advance(span);
        _time.Advance(span.ToTimeSpan());
    }

    private Task<int> ListAsync(OfferedRange asked, Task? slow = null, CancellationToken cancellationToken = default) =>
        _recent.FindAsync(
            asked,
            async () =>
            {
                var listed = ++_listed;
                await (slow ?? Task.CompletedTask);
                return ([Host], listed);
            },
            cancellationToken
        );
}
