using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Listing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.EventTypes.Editing;

/// <summary>What a page of event types asks the database; the layout around it asks one statement more.</summary>
public sealed class StatementTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const int MostBesideTheLayout = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_costs_the_same_whatever_is_in_it()
    {
        var host = await A.Host().SettleAsync(site);
        for (var number = 0; number < 5; number++)
        {
            await site.CreateAsync(host, SomeTerms.Intro with { Slug = $"more-{number}" });
        }

        var statements = await CountAsync(async services =>
        {
            var queries = services.GetRequiredService<EventTypeListQueries>();
            (await queries.OfMemberAsync(host.Member, Cancellation)).Count.ShouldBe(6);
            await queries.DeletedAsync(host.Member, Cancellation);
        });

        statements.Count.ShouldBe(2);
        statements.ShouldAllBe(statement => statement.Contains("LIMIT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editor_with_its_history_stays_within_its_bounds()
    {
        var host = await A.Host().SettleAsync(site);
        var questions = Enumerable.Range(1, 10).Select(number => SomeTerms.Question($"Question {number}")).ToList();
        await site.SavedAsync(host, terms => terms with { Questions = questions });

        var statements = await CountAsync(async services =>
        {
            var queries = services.GetRequiredService<EditorQueries>();
            await queries.FindAsync(host.Member, host.EventType.Id, Cancellation);
            await queries.HistoryAsync(host.Member, host.EventType.Id, Cancellation);
        });

        statements.Count.ShouldBeLessThanOrEqualTo(MostBesideTheLayout);
    }

    private async Task<IReadOnlyList<string>> CountAsync(Func<IServiceProvider, Task> act)
    {
        var queries = new QueryCount();
        await using var services = new ServiceCollection()
            .AddSingleton<IClock>(site.Site.Clock)
            .AddPersistence(site.Site.ConnectionString)
            .ConfigureDbContext<CafeDbContext>(options => options.AddInterceptors(queries))
            .AddLogging()
            .AddLive()
            .AddSingleton<EventTypeListQueries>()
            .AddSingleton<EditorQueries>()
            .BuildServiceProvider();
        await act(services);
        return queries.Statements;
    }
}
