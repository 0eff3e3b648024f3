using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class TenancyTests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly TestHost _ada = new("ada");
    private readonly TestHost _bob = new("bob");
    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync()
    {
        _cafe = await TestCafe.OpenAsync(postgres);
        await _cafe.AddAsync([.. _ada.Rows, .. _bob.Rows]);
    }

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Fact]
    public async Task Rows_of_another_organisation_are_not_seen()
    {
        await using var context = await Cafe.Database.OpenAsync(_ada.Organization.Id, CancellationToken.None);

        (await context.EventTypes.ToListAsync()).ShouldHaveSingleItem().Id.ShouldBe(_ada.EventType.Id);
        (await context.EventTypes.FindAsync(_bob.EventType.Id)).ShouldBeNull();
        (await context.AuditLogs.ToListAsync()).ShouldAllBe(row => row.OrganizationId == _ada.Organization.Id);
    }

    [Fact]
    public async Task Query_for_rows_of_a_tenant_fails_without_one()
    {
        await using var context = await Cafe.Database.OpenWithoutTenantAsync(CancellationToken.None);

        await Should.ThrowAsync<InvalidOperationException>(() => context.EventTypes.ToListAsync());
    }

    [Fact]
    public async Task Query_that_crosses_tenants_on_purpose_sees_all_that_is_not_deleted()
    {
        await Cafe.ExecuteAsync("UPDATE event_types SET deleted_at = now() WHERE id = $1", _bob.EventType.Id.Value);
        await using var context = await Cafe.Database.OpenWithoutTenantAsync(CancellationToken.None);

        (await context.EventTypes.AcrossTenants().ToListAsync()).Count.ShouldBe(1);
        (await context.EventTypes.AcrossTenants().WithDeleted().ToListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Context_from_the_pool_remembers_no_tenant()
    {
        await (await Cafe.Database.OpenAsync(_ada.Organization.Id, CancellationToken.None)).DisposeAsync();

        await using var context = await Cafe.Database.OpenWithoutTenantAsync(CancellationToken.None);

        context.Organization.ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() => context.Users.CountAsync());
    }
}
