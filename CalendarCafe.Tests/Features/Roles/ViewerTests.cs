using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Demo;
using CalendarCafe.Web.Features.Bookings.Feeds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>A viewer walks through the whole dashboard of the demo, and meets no invitee.</summary>
public sealed class ViewerTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Vera = "vera@demo.example";
    private const string Answer = "A secret answer of the guest";
    private const string Note = "A secret note about the guest";
    private const string OneBooking =
        "SELECT booking_id FROM booking_hosts WHERE user_id = $1 ORDER BY booking_id LIMIT 1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Viewer_reads_nothing_of_any_invitee_on_any_page_or_in_any_file()
    {
        await site.Get<DemoOrganization>().CreateAsync(Cancellation);
        await AnswerAndNoteAsync();
        var secrets = await SecretsAsync();
        using var browser = await SignedInAsync(Vera);

        var addresses = await AddressesAsync();

        secrets.Count.ShouldBeGreaterThan(10);
        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(address, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
            secrets.Where(secret => said.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task Walk_would_find_what_a_host_reads()
    {
        await site.Get<DemoOrganization>().CreateAsync(Cancellation);
        await AnswerAndNoteAsync();
        await site.ExecuteAsync("UPDATE users SET role = 'MEMBER' WHERE email = $1", Vera);
        var secrets = await SecretsAsync();
        using var browser = await SignedInAsync(Vera);
        var found = new HashSet<string>(StringComparer.Ordinal);

        foreach (var address in await AddressesAsync())
        {
            var said = WebUtility.HtmlDecode(await browser.GetStringAsync(address, Cancellation));
            found.UnionWith(secrets.Where(secret => said.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        }

        await site.ExecuteAsync("UPDATE users SET role = 'VIEWER' WHERE email = $1", Vera);
        found.Count.ShouldBeGreaterThan(5);
        found.ShouldContain(Answer);
        found.ShouldContain(Note);
    }

    private async Task<HttpClient> SignedInAsync(string email)
    {
        var browser = site.CreateBrowser();
        using var answer = await browser.SubmitAsync(
            "/account/sign-in",
            "sign-in",
            ("email", email),
            ("password", DemoOrganization.Password)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    // Every page of the dashboard that the code has, with what stands in its address filled in.
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var booking = await OneOfVerasAsync(OneBooking);
        var eventType = await OneOfVerasAsync(
            "SELECT id FROM event_types WHERE owner_user_id = $1 ORDER BY id LIMIT 1"
        );
        var schedule = await OneOfVerasAsync("SELECT id FROM availability_schedules WHERE user_id = $1 LIMIT 1");
        var pages = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<AuthorizeAttribute>().All(IsOfAll))
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Where(template => template.StartsWith("/app", StringComparison.Ordinal))
            .Select(template => Filled(template, booking, eventType, schedule));
        return
        [
            .. pages,
            "/app/bookings?tab=past",
            "/app/bookings?tab=pending",
            "/app/bookings?tab=canceled",
            "/app/bookings?view=week",
            "/app/bookings?view=month",
            $"/app/bookings?booking={booking}",
            "/app/bookings/export.csv",
            "/app/bookings/export.csv?tab=past",
            "/app/bookings/export.ics",
            $"/feeds/{await FeedAsync()}.ics",
        ];
    }

    private async Task<string> FeedAsync()
    {
        await using var context = await site.OpenAsync();
        var vera = await context.Users.AcrossTenants().SingleAsync(user => user.Email == Vera, Cancellation);
        var member = new Actor.Member(vera.OrganizationId, vera.Id, vera.Role);
        return (await site.Get<MakeCalendarFeed>().ExecuteAsync(member, Cancellation)).ShouldNotBeNull();
    }

    private static bool IsOfAll(AuthorizeAttribute attribute) => attribute.Policy is null or "Member";

    private static string Filled(string template, Guid booking, Guid eventType, Guid schedule)
    {
        var value = template switch
        {
            _ when template.StartsWith("/app/bookings/", StringComparison.Ordinal) => booking,
            _ when template.StartsWith("/app/event-types/", StringComparison.Ordinal) => eventType,
            _ => schedule,
        };
        return Regex.Replace(template, @"\{[^}]*\}", value.ToString(), RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private async Task<Guid> OneOfVerasAsync(string query) =>
        (Guid)(await site.ExecuteAsync(query, await VeraAsync()))!; // the demo has it

    private async Task<Guid> VeraAsync() =>
        (Guid)(await site.ExecuteAsync("SELECT id FROM users WHERE email = $1", Vera))!; // the demo has her

    // What the demo's bookings of hers lack.
    private async Task AnswerAndNoteAsync()
    {
        var (booking, vera) = (await OneOfVerasAsync(OneBooking), await VeraAsync());
        const string copied = "SELECT {0}, now(), now() FROM bookings WHERE id = $1 ON CONFLICT DO NOTHING";
        await site.ExecuteAsync(
            $"""
            INSERT INTO booking_notes (booking_id, user_id, organization_id, text, created_at, updated_at)
            {string.Format(CultureInfo.InvariantCulture, copied, $"id, $2, organization_id, '{Note}'")}
            """,
            booking,
            vera
        );
        await site.ExecuteAsync(
            $"""
            INSERT INTO answers (id, booking_id, organization_id, label, position, "values", created_at, updated_at)
            {string.Format(
                CultureInfo.InvariantCulture,
                copied,
                $"id, id, organization_id, 'Why?', 1, ARRAY['{Answer}']"
            )}
            """,
            booking
        );
        await site.ExecuteAsync("UPDATE invitees SET phone = '+351 21 555 0199' WHERE booking_id = $1", booking);
    }

    private async Task<IReadOnlyList<string>> SecretsAsync()
    {
        await using var context = await site.OpenAsync();
        var invitees = await context
            .Invitees.AcrossTenants()
            .Select(row => new
            {
                row.Name,
                row.Email,
                row.Phone,
            })
            .ToListAsync(Cancellation);
        return
        [
            Answer,
            Note,
            .. invitees.SelectMany(row => new[] { row.Name, row.Email, row.Phone }).OfType<string>().Distinct(),
        ];
    }
}
