using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Api;

public sealed class SlotEndpointTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;
    private readonly HttpClient _client;

    public SlotEndpointTests(QuietSite site)
    {
        _site = site;
        _client = site.Site.CreateClient();
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Slots_are_instants_in_utc_from_the_first_date_to_the_last_one_included()
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await GetAsync($"{host.Api}/slots?from=2026-03-03&to=2026-03-04&timeZone=Europe/Paris");

        answer.GetProperty("timeZone").GetString().ShouldBe("Europe/Paris");
        var slots = answer.GetProperty("slots").EnumerateArray().ToList();
        slots.Count.ShouldBe(32);
        slots[0].GetProperty("start").GetString().ShouldBe("2026-03-03T08:00:00Z");
        slots[0].GetProperty("end").GetString().ShouldBe("2026-03-03T08:30:00Z");
        slots[^1].GetProperty("start").GetString().ShouldBe("2026-03-04T15:30:00Z");
    }

    [Fact]
    public async Task Slots_of_a_team_stand_at_its_address()
    {
        var host = await A.Host().SettleAsync(_site);
        var team = Team.Create(host.Organization.Id, "Front desk", "front-desk");
        var pool = RoundRobinPool.Create(team, "Everybody", RoundRobinStrategy.Rotate);
        pool.Include(host.User.Id, weight: 1, priority: 0);
        await _site.AddAsync(team, pool, EventType.RoundRobin(pool, "Welcome", "welcome", Duration.FromMinutes(60)));
        var address = $"/api/v1/public/{host.Organization.Slug}/front-desk/welcome";

        var answer = await GetAsync($"{address}/slots?from=2026-03-03&to=2026-03-03&timeZone=Europe/Paris");

        answer.GetProperty("slots").GetArrayLength().ShouldBe(8);
        // It can be listed, and not yet be booked: it has no page.
        (await _client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Dates_are_those_of_the_zone_that_is_asked_for()
    {
        var host = await A.Host().SettleAsync(_site);

        var inAuckland = await GetAsync($"{host.Api}/slots?from=2026-03-04&to=2026-03-04&timeZone=Pacific/Auckland");

        var starts = inAuckland
            .GetProperty("slots")
            .EnumerateArray()
            .Select(slot => slot.GetProperty("start").GetString())
            .ToList();
        starts[0].ShouldBe("2026-03-03T11:00:00Z");
        starts[^1].ShouldBe("2026-03-04T10:30:00Z");
    }

    [Fact]
    public async Task Length_may_be_chosen_among_those_on_offer()
    {
        var host = await A.Host().Offering(intro => intro.AlsoLast([Duration.FromMinutes(60)])).SettleAsync(_site);
        var day = $"{host.Api}/slots?from=2026-03-03&to=2026-03-03&timeZone=UTC";

        var answer = await GetAsync($"{day}&duration=60");
        var refused = await ProblemsAsync($"{day}&duration=45");

        answer.GetProperty("slots")[0].GetProperty("end").GetString().ShouldBe("2026-03-03T09:00:00Z");
        refused.ShouldBe(["duration"]);
    }

    [Fact]
    public async Task Past_and_what_lies_beyond_the_horizon_is_an_empty_list()
    {
        var host = await A.Host().SettleAsync(_site);
        foreach (var year in new[] { 1999, 2031, 2199 })
        {
            var answer = await GetAsync($"{host.Api}/slots?from={year}-01-01&to={year}-03-03&timeZone=UTC");
            answer.GetProperty("slots").GetArrayLength().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("2011-12-29", "2011-12-29")]
    [InlineData("2011-12-30", "2011-12-30")]
    [InlineData("2011-12-30", "2011-12-31")]
    public async Task Date_that_a_zone_skipped_can_be_asked_for(string from, string to)
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await GetAsync($"{host.Api}/slots?from={from}&to={to}&timeZone=Pacific/Apia");

        answer.GetProperty("slots").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("to=2026-03-03&timeZone=UTC", "from")]
    [InlineData("from=2026-03-03&timeZone=UTC", "to")]
    [InlineData("from=2026-03-03&to=2026-03-03&timeZone=Mars/Olympus", "timeZone")]
    [InlineData("from=2026-03-03&to=2026-03-03&timeZone=europe/paris", "timeZone")]
    [InlineData("from=2026-03-03&to=2026-03-03&timeZone=%00", "timeZone")]
    [InlineData("from=0001-01-01&to=2026-03-03&timeZone=UTC", "from")]
    [InlineData("from=2026-03-03&to=9999-12-31&timeZone=UTC", "to")]
    [InlineData("from=2026-02-30&to=2026-03-03&timeZone=UTC", "from")]
    [InlineData("from=03/03/2026&to=2026-03-03T10:00:00Z&timeZone=UTC", "from,to")]
    [InlineData("from=2026-03-04&to=2026-03-03&timeZone=UTC", "to")]
    [InlineData("from=2026-03-03&to=2026-05-04&timeZone=UTC", "to")]
    [InlineData("from=2026-03-03&to=2026-03-03&timeZone=UTC&duration=abc", "duration")]
    [InlineData("from=2026-03-03&to=2026-03-03&timeZone=UTC&duration=99999999999999999999", "duration")]
    [InlineData("from=2026-03-03&to=2026-03-03&timeZone=UTC&duration=-30", "duration")]
    [InlineData("from=&to=&timeZone=&duration=", "duration,from,timeZone,to")]
    public async Task What_cannot_be_read_is_named(string query, string fields)
    {
        var host = await A.Host().SettleAsync(_site);

        var problems = await ProblemsAsync($"{host.Api}/slots?{query}");

        string.Join(',', problems.Order(StringComparer.Ordinal)).ShouldBe(fields);
    }

    [Fact]
    public async Task Sixty_two_days_can_be_asked_for_at_once()
    {
        var host = await A.Host().SettleAsync(_site);

        var answer = await GetAsync($"{host.Api}/slots?from=2026-03-02&to=2026-05-02&timeZone=UTC");

        answer.GetProperty("slots").GetArrayLength().ShouldBeGreaterThan(900);
    }

    [Fact]
    public async Task Number_formats_of_the_readers_language_change_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{host.Api}/slots?from=2026-03-03&to=2026-03-03&timeZone=UTC"
        );
        request.Headers.AcceptLanguage.ParseAdd("ar-SA,fa-IR,en-ZA");

        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("\"2026-03-03T08:00:00Z\"");
    }

    [Theory]
    [InlineData("/api/v1/public/nobody/ada/intro/slots")]
    [InlineData("/api/v1/public/%F0%9F%98%80/ada/intro/slots")]
    [InlineData("/api/v1/public/a'b/ada/intro")]
    public async Task Unknown_address_is_not_found(string path)
    {
        var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_slugs_are_not_found()
    {
        var host = await A.Host().SettleAsync(_site);
        foreach (var slug in new[] { "%C2%A0", "%ED%A0%80", "..%2F..", "intro'--", new string('x', 3000) })
        {
            var root = $"/api/v1/public/{host.Organization.Slug}";
            foreach (var path in new[] { $"{root}/{slug}/intro", $"{root}/ada/{slug}", $"{root}/ada/{slug}/slots" })
            {
                var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            }
        }
    }

    [Fact]
    public async Task Path_with_a_nul_is_refused_by_the_server()
    {
        var answer = await _client.GetAsync("/api/v1/public/a%00b/ada/intro", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Event_type_is_described_with_its_questions_and_lengths()
    {
        var host = await A.Host()
            .Offering(intro => intro.AlsoLast([Duration.FromMinutes(60)]))
            .Offering(intro => intro.Ask(QuestionType.SingleSelect, "Which?", isRequired: true, ["a", "b"]))
            .SettleAsync(_site);

        var answer = await GetAsync(host.Api);

        answer.GetProperty("name").GetString().ShouldBe("Intro call");
        answer.GetProperty("timeZone").GetString().ShouldBe("Europe/Paris");
        answer.GetProperty("durations").EnumerateArray().Select(length => length.GetInt32()).ShouldBe([30, 60]);
        var question = answer.GetProperty("questions")[0];
        question.GetProperty("type").GetString().ShouldBe("SINGLE_SELECT");
        question.GetProperty("options").GetArrayLength().ShouldBe(2);
        Guid.Parse(question.GetProperty("id").GetString()!, CultureInfo.InvariantCulture).ShouldNotBe(Guid.Empty);
    }

    private async Task<JsonElement> GetAsync(string address) =>
        await _client.GetFromJsonAsync<JsonElement>(address, TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<string>> ProblemsAsync(string address)
    {
        var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return [.. problem.GetProperty("errors").EnumerateObject().Select(field => field.Name)];
    }
}
