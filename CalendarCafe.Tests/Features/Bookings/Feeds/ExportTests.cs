using System.Net;
using System.Text;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Bookings.Feeds;

/// <summary>Files and feeds as a browser and a calendar program get them.</summary>
public sealed class ExportTests(TestPostgres postgres) : IAsyncLifetime
{
    private AccountBench? _bench;
    private User? _ada;

    private AccountBench Bench => _bench ?? throw new InvalidOperationException("Not opened yet.");

    private User Ada => _ada ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync()
    {
        _bench = await AccountBench.OpenAsync(
            postgres,
            settings: new(StringComparer.Ordinal) { ["RateLimits:Enabled"] = "false" }
        );
        _ada = await _bench.MemberAsync();
    }

    public async ValueTask DisposeAsync() => await Bench.DisposeAsync();

    [Fact]
    public async Task Csv_has_the_bookings_and_no_formula()
    {
        await BookAsync("=HYPERLINK(\"https://evil.test\")", "eve@guests.test");
        using var browser = await Bench.SignedInBrowserAsync();

        var file = await browser.GetByteArrayAsync("/app/bookings/export.csv?q=eve");

        file[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var csv = Encoding.UTF8.GetString(file[3..]);
        csv.ShouldStartWith("Starts,Ends,");
        csv.ShouldContain("\"'=HYPERLINK(\"\"https://evil.test\"\")\",eve@guests.test");
    }

    [Fact]
    public async Task Files_hold_what_the_filters_find_and_nothing_else()
    {
        await BookAsync("Grace Hopper", "grace@guests.test");
        await BookAsync("Rosa Parks", "rosa@guests.test", hours: 2);
        using var browser = await Bench.SignedInBrowserAsync();

        var csv = await browser.GetStringAsync("/app/bookings/export.csv?q=grace");
        var calendar = await browser.GetStringAsync("/app/bookings/export.ics?q=grace");

        csv.ShouldContain("Grace Hopper");
        csv.ShouldNotContain("Rosa");
        calendar.ShouldContain("Grace Hopper");
        calendar.ShouldNotContain("Rosa");
        calendar.Split("BEGIN:VEVENT").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Viewer_gets_masked_files_and_finds_nobody_by_name()
    {
        await BookAsync("Grace Hopper", "grace@guests.test");
        await DemoteAsync();
        using var browser = await Bench.SignedInBrowserAsync();

        var csv = await browser.GetStringAsync("/app/bookings/export.csv");
        var found = await browser.GetStringAsync("/app/bookings/export.csv?q=grace");
        var calendar = await browser.GetStringAsync("/app/bookings/export.ics");

        csv.ShouldContain("G. H.");
        $"{csv}{calendar}{found}".ShouldNotContain("Grace");
        $"{csv}{calendar}{found}".ShouldNotContain("grace@");
        found.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("/app/bookings/export.csv")]
    [InlineData("/app/bookings/export.ics")]
    public async Task Stranger_gets_no_file(string path)
    {
        using var browser = Bench.Site.CreateBrowser();

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Feed_shows_the_members_bookings_to_who_has_its_address()
    {
        await BookAsync("Grace Hopper", "grace@guests.test");
        await BookAsync("Long Ago", "old@guests.test", hours: -24 * 40);
        var token = await MakeAsync();
        using var program = Bench.Site.CreateBrowser();

        using var answer = await program.GetAsync($"/feeds/{token}.ics");

        var calendar = await answer.Content.ReadAsStringAsync();
        calendar.ShouldContain("Grace Hopper");
        calendar.ShouldNotContain("Long Ago");
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Content.Headers.LastModified.ShouldNotBeNull();
    }

    [Fact]
    public async Task Feed_that_says_the_same_is_not_sent_twice()
    {
        await BookAsync("Grace Hopper", "grace@guests.test");
        var token = await MakeAsync();
        using var program = Bench.Site.CreateBrowser();
        using var first = await program.GetAsync($"/feeds/{token}.ics");
        program.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!); // the feed has one
        Bench.Site.Clock.Advance(Duration.FromHours(1));

        using var same = await program.GetAsync($"/feeds/{token}.ics");
        await BookAsync("Rosa Parks", "rosa@guests.test", hours: 3);
        using var news = await program.GetAsync($"/feeds/{token}.ics");

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        news.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Feed_of_a_viewer_is_masked()
    {
        await BookAsync("Grace Hopper", "grace@guests.test");
        var token = await MakeAsync();
        await DemoteAsync();
        using var program = Bench.Site.CreateBrowser();

        var calendar = await program.GetStringAsync($"/feeds/{token}.ics");

        calendar.ShouldContain("G. H.");
        calendar.ShouldNotContain("Grace");
    }

    [Fact]
    public async Task New_address_ends_the_old_one_and_a_revoked_one_shows_nothing()
    {
        var old = await MakeAsync();
        var token = await MakeAsync();
        using var program = Bench.Site.CreateBrowser();

        using var byOld = await program.GetAsync($"/feeds/{old}.ics");
        using var byNew = await program.GetAsync($"/feeds/{token}.ics");
        await Bench
            .Site.Services.GetRequiredService<RevokeCalendarFeed>()
            .ExecuteAsync(new(Ada.OrganizationId, Ada.Id, Role.Owner), CancellationToken.None);
        using var revoked = await program.GetAsync($"/feeds/{token}.ics");
        using var nonsense = await program.GetAsync("/feeds/nonsense.ics");

        byOld.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        byNew.StatusCode.ShouldBe(HttpStatusCode.OK);
        revoked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_hash_of_an_address_is_kept_and_its_use_is_written_down_later()
    {
        var token = await MakeAsync();
        using var program = Bench.Site.CreateBrowser();
        await program.GetStringAsync($"/feeds/{token}.ics");
        var services = Bench.Site.Services;
        var member = new Actor.Member(Ada.OrganizationId, Ada.Id, Role.Owner);
        var before = await services
            .GetRequiredService<CalendarFeedQueries>()
            .OfMemberAsync(member, CancellationToken.None);

        await services.GetRequiredService<FeedUses>().WriteAsync(CancellationToken.None);

        var after = await services
            .GetRequiredService<CalendarFeedQueries>()
            .OfMemberAsync(member, CancellationToken.None);
        before.ShouldNotBeNull().LastUsedAt.ShouldBeNull();
        after.ShouldNotBeNull().LastUsedAt.ShouldBe(Bench.Site.Clock.GetCurrentInstant());
    }

    private async Task BookAsync(string name, string email, int hours = 24)
    {
        await using var context = await Bench.ContextAsync();
        var start = Bench.Site.Clock.GetCurrentInstant() + Duration.FromHours(hours);
        var type = EventType.OneOnOne(Ada, "Intro call", $"intro-{Guid.NewGuid():N}"[..20], Duration.FromMinutes(30));
        var booking = Booking.Confirm(
            new(
                type,
                BookingTerms.Of(type, location: null),
                Ada.Id,
                new Interval(start, start + Duration.FromMinutes(30)),
                DateTimeZone.Utc,
                Invitee.Of(Ada.OrganizationId, name, email, "Europe/Lisbon", "en")
            ),
            start - Duration.FromDays(2)
        );
        context.AddRange(type, booking);
        await context.SaveChangesAsync();
    }

    private async Task DemoteAsync()
    {
        await using var context = await Bench.ContextAsync();
        await context.Users.AcrossTenants().ExecuteUpdateAsync(row => row.SetProperty(user => user.Role, Role.Viewer));
    }

    private async Task<string> MakeAsync() =>
        (
            await Bench
                .Site.Services.GetRequiredService<MakeCalendarFeed>()
                .ExecuteAsync(new(Ada.OrganizationId, Ada.Id, Role.Owner), CancellationToken.None)
        ).ShouldNotBeNull();
}
