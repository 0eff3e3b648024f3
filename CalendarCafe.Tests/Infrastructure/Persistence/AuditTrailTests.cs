using System.Net;
using System.Text.Json.Nodes;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class AuditTrailTests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly TestHost _ada = new("ada");
    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync()
    {
        _cafe = await TestCafe.OpenAsync(postgres);
        await _cafe.AddAsync(_ada.Rows);
    }

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Fact]
    public async Task Row_that_is_made_is_recorded_with_its_settings()
    {
        var row = await SingleAsync(AuditAction.Create, nameof(EventType));

        row.EntityId.ShouldBe(_ada.EventType.Id.Value);
        row.OldValues.ShouldBeNull();
        var values = JsonNode.Parse(row.NewValues ?? "")!.AsObject();
        values["kind"]!.GetValue<string>().ShouldBe("ONE_ON_ONE");
        values["duration_minutes"]!.GetValue<int>().ShouldBe(30);
        values["owner_user_id"]!.GetValue<string>().ShouldBe(_ada.User.Id.ToString());
        values["capacity"].ShouldBeNull();
    }

    [Fact]
    public async Task Change_is_recorded_as_what_was_and_what_is()
    {
        await ChangeAsync(null, eventType => eventType.KeepFree(Duration.Zero, Duration.FromMinutes(10)));

        var row = await SingleAsync(AuditAction.Update, nameof(EventType));

        row.OldValues.ShouldBe("""{"buffer_after_minutes": 0}""");
        row.NewValues.ShouldBe("""{"buffer_after_minutes": 10}""");
        row.ActorUserId.ShouldBeNull();
    }

    [Fact]
    public async Task Actor_is_named()
    {
        var actor = new AuditActor(_ada.User.Id, IPAddress.Parse("2001:db8::7"), new string('x', 900));

        await ChangeAsync(actor, eventType => eventType.Hide());

        var row = await SingleAsync(AuditAction.Update, nameof(EventType));
        row.ActorUserId.ShouldBe(_ada.User.Id);
        row.IpAddress.ShouldBe(IPAddress.Parse("2001:db8::7"));
        row.UserAgent?.Length.ShouldBe(AuditLog.UserAgentLength);
        row.OccurredAt.ShouldBe(Cafe.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task Soft_deletion_is_recorded_as_deletion()
    {
        await ChangeAsync(null, eventType => eventType.Delete(Cafe.Clock.GetCurrentInstant()));

        var row = await SingleAsync(AuditAction.Delete, nameof(EventType));

        row.OldValues.ShouldNotBeNull();
        row.NewValues.ShouldBeNull();
    }

    [Fact]
    public async Task Secrets_names_and_addresses_stay_out()
    {
        await Cafe.AddAsync(
            WebhookSubscription.Create(
                _ada.Organization.Id,
                "https://example.test/hook?key=canary",
                [WebhookEvent.BookingCanceled, WebhookEvent.BookingCreated],
                "canary"u8.ToArray()
            )
        );

        var row = await SingleAsync(AuditAction.Create, nameof(WebhookSubscription));

        row.NewValues.ShouldBe("""{"events": ["BOOKING_CREATED", "BOOKING_CANCELED"], "is_active": true}""");
        (
            await Cafe.ExecuteAsync("SELECT count(*) FROM audit_logs WHERE new_values::text LIKE '%@example.test%'")
        ).ShouldBe(0L);
    }

    [Fact]
    public async Task Save_that_is_refused_leaves_no_row_and_its_repetition_leaves_one()
    {
        await using var context = await Cafe.Database.OpenAsync(_ada.Organization.Id, CancellationToken.None);
        context.Add(EventType.OneOnOne(_ada.User, "Intro again", "intro", Duration.FromMinutes(15)));

        await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
        await Cafe.ExecuteAsync("UPDATE event_types SET slug = 'other'");
        await context.SaveChangesAsync();

        (await context.AuditLogs.CountAsync(row => row.EntityType == nameof(EventType))).ShouldBe(2);
    }

    [Fact]
    public async Task Sign_in_time_alone_is_not_worth_a_row()
    {
        await using var context = await Cafe.Database.OpenAsync(_ada.Organization.Id, CancellationToken.None);
        var user = await context.Users.SingleAsync();
        user.SignedIn(Cafe.Clock.GetCurrentInstant());

        await context.SaveChangesAsync();

        (await context.AuditLogs.CountAsync(row => row.Action == AuditAction.Update)).ShouldBe(0);
    }

    private async Task ChangeAsync(AuditActor? actor, Action<EventType> change)
    {
        await using var context = await Cafe.Database.OpenAsync(_ada.Organization.Id, actor, CancellationToken.None);
        change(await context.EventTypes.SingleAsync());
        await context.SaveChangesAsync();
    }

    private async Task<AuditLog> SingleAsync(AuditAction action, string entityType)
    {
        await using var context = await Cafe.Database.OpenAsync(_ada.Organization.Id, CancellationToken.None);
        return await context.AuditLogs.SingleAsync(row => row.Action == action && row.EntityType == entityType);
    }
}
