using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;

namespace CalendarCafe.Tests.Infrastructure.Live;

public sealed class ChangeMarksTests
{
    [Fact]
    public void Change_is_news_to_whoever_asked_before_it_and_to_nobody_after()
    {
        var marks = new ChangeMarks();
        var host = UserId.New();
        var before = marks.Latest;

        marks.Set([UserId.New(), host]);

        marks.AnySince(before, [host]).ShouldBeTrue();
        marks.AnySince(marks.Latest, [host]).ShouldBeFalse();
        marks.AnySince(before, []).ShouldBeFalse();
    }

    [Fact]
    public void Every_host_has_a_mark()
    {
        var marks = new ChangeMarks();

        for (var number = 0; number < 10_000; number++)
        {
            var before = marks.Latest;
            var host = UserId.New();

            marks.Set([host]);

            marks.AnySince(before, [host]).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Changes_at_once_are_all_seen()
    {
        var marks = new ChangeMarks();
        var hosts = Enumerable.Range(0, 64).Select(_ => UserId.New()).ToList();

        await Parallel.ForEachAsync(
            hosts,
            TestContext.Current.CancellationToken,
            (host, _) =>
            {
                for (var round = 0; round < 1_000; round++)
                {
                    var before = marks.Latest;
                    marks.Set([host]);
                    marks.AnySince(before, [host]).ShouldBeTrue();
                }

                return ValueTask.CompletedTask;
            }
        );

        marks.Latest.ShouldBe(64_000);
    }
}
