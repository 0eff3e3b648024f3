using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Holds;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

public sealed class CircuitFeedTests(QuietSite site) : IClassFixture<QuietSite>
{
    private readonly UserId _host = UserId.New();

    private HostFeed Feed => site.Get<HostFeed>();

    [Fact]
    public async Task Parts_of_a_page_share_one_ear_and_are_all_told()
    {
        using var circuit = new CircuitFeed(Feed);
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var one = circuit.Subscribe(_host, () => TellAsync(first));
        using var other = circuit.Subscribe(_host, () => TellAsync(second));

        await Feed.PublishAsync([_host]);

        Feed.SubscriptionsTo(_host).ShouldBe(1);
        await Task.WhenAll(first.Task, second.Task)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Last_part_that_leaves_takes_the_ear_with_it()
    {
        using var circuit = new CircuitFeed(Feed);
        var one = circuit.Subscribe(_host, () => Task.CompletedTask);
        var other = circuit.Subscribe(_host, () => Task.CompletedTask);

        one.Dispose();
        one.Dispose();
        Feed.SubscriptionsTo(_host).ShouldBe(1);
        other.Dispose();

        Feed.SubscriptionsTo(_host).ShouldBe(0);
    }

    [Fact]
    public void Circuit_that_ends_listens_to_nobody()
    {
        var circuit = new CircuitFeed(Feed);
        circuit.Subscribe(_host, () => Task.CompletedTask);
        circuit.Subscribe(UserId.New(), () => Task.CompletedTask);

        circuit.Dispose();

        Feed.SubscriptionsTo(_host).ShouldBe(0);
    }

    private static Task TellAsync(TaskCompletionSource told)
    {
        told.TrySetResult();
        return Task.CompletedTask;
    }
}
