using System.Net;
using System.Net.Sockets;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CalendarCafe.Tests.Hosting;

public sealed class OutageTests(TestPostgres postgres)
{
    [Fact]
    public async Task Database_that_is_away_is_told_as_a_page_to_people_and_as_a_problem_to_programs()
    {
        await using var site = await CafeSite.OpenAsync(
            postgres,
            configure: services => services.AddSingleton<IDbContextFactory<CafeDbContext>>(new AwayDatabase())
        );
        using var browser = site.CreateBrowser();

        using var page = await browser.GetAsync("/ada-org/ada/intro");
        using var api = await browser.GetAsync("/api/v1/public/ada-org/ada/intro");

        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Headers.RetryAfter.ShouldNotBeNull();
        (await page.Content.ReadAsStringAsync()).ShouldContain("We are back in a moment");
        api.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        api.Headers.RetryAfter.ShouldNotBeNull();
        api.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private sealed class AwayDatabase : IDbContextFactory<CafeDbContext>
    {
        public CafeDbContext CreateDbContext() =>
            throw new NpgsqlException("Failed to connect", new SocketException((int)SocketError.ConnectionRefused));
    }
}
