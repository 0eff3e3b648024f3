using Bunit;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Home;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NodaTime.Testing;
using Npgsql;

namespace CalendarCafe.Tests.Components.Bookings;

/// <summary>Ada's dashboard over a database of its own, with the real acts and queries behind it.</summary>
public sealed class DashboardWorld : IAsyncDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 0);

    private static readonly DatabaseTemplate Template = new("dashboard", MigrateAsync);

    private readonly TestDatabase _database;
    private readonly Organization _organization = Organization.Create("Acme", "acme", "Europe/Lisbon");
    private readonly User _ada;
    private readonly EventType _intro;

    private DashboardWorld(TestDatabase database, bool isReachable)
    {
        _database = database;
        _ada = User.Create(_organization.Id, "ada@acme.test", "Ada", "ada", "Europe/Lisbon", "en", Role.Owner);
        _intro = EventType.OneOnOne(_ada, "Intro call", "intro", Duration.FromMinutes(30));
        var connection = isReachable ? database.ConnectionString : "Host=127.0.0.1;Port=1;Timeout=1";
        Context = DashboardContext.Create(services => Add(services, connection));
        Dialogs = Context.Render<MudDialogProvider>();
    }

    public BunitContext Context { get; }

    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    public HostFeed Feed => Context.Services.GetRequiredService<HostFeed>();

    public UserId Host => _ada.Id;

    public static async Task<DashboardWorld> OpenAsync(TestPostgres postgres, bool isReachable = true)
    {
        var world = new DashboardWorld(await postgres.CreateDatabaseAsync(Template), isReachable);
        if (isReachable)
        {
            await world.SaveAsync(world._organization, world._ada, world.Hours(), world._intro);
        }

        return world;
    }

    public async Task<Booking> BookAsync(string name)
    {
        var start = Now + Duration.FromHours(2);
        var booking = Booking.Confirm(
            new(
                _intro,
                BookingTerms.Of(_intro, location: null),
                Host,
                new Interval(start, start + _intro.Duration),
                DateTimeZoneProviders.Tzdb["Europe/Lisbon"],
                Invitee.Of(_organization.Id, name, "grace@guests.test", "America/New_York", "en")
            ),
            Now - Duration.FromDays(1)
        );
        await SaveAsync(booking);
        return booking;
    }

    public async Task<Booking> ReadAsync(BookingId id)
    {
        await using var context = await OpenContextAsync();
        return await context.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == id);
    }

    public IRenderedComponent<DashboardPage> Open(Role role = Role.Owner) =>
        Context.Render<DashboardPage>(page => page.AddCascadingValue(DeskOf(role)));

    public async Task RunAsync(string statement)
    {
        await using var connection = await OpenConnectionAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Lets nobody read bookings until what it answers is disposed of.</summary>
    public async Task<IAsyncDisposable> HoldBookingsAsync()
    {
        var connection = await OpenConnectionAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE bookings", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        await _database.DisposeAsync();
    }

    private HostDesk DeskOf(Role role) =>
        new(
            new Actor.Member(_organization.Id, Host, role),
            _ada.Name,
            DateTimeZoneProviders.Tzdb["Europe/Lisbon"],
            "/acme/ada"
        );

    private async Task SaveAsync(params object[] rows)
    {
        await using var context = await OpenContextAsync();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    private AvailabilitySchedule Hours()
    {
        var hours = AvailabilitySchedule.Create(_organization.Id, Host, "Hours", "Europe/Lisbon", isDefault: true);
        for (var day = Weekday.Monday; day <= Weekday.Sunday; day++)
        {
            hours.Work(day, MinuteOfDay.Midnight, MinuteOfDay.EndOfDay);
        }

        return hours;
    }

    private Task<CafeDbContext> OpenContextAsync() =>
        Context.Services.GetRequiredService<CafeDatabase>().OpenAsync(_organization.Id, CancellationToken.None);

    private async Task<NpgsqlConnection> OpenConnectionAsync()
    {
        var unpooled = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static void Add(IServiceCollection services, string connection)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddSite().AddEventTypes().AddScheduling().AddBookings().AddNotifications();
        foreach (var service in builder.Services)
        {
            services.Add(service);
        }

        services
            .AddSingleton<IClock>(new FakeClock(Now))
            .AddSingleton<IServer, TestServer>()
            .AddPersistence(connection)
            .AddLive();
    }

    private static async Task MigrateAsync(string connectionString)
    {
        // A pool would keep a connection open, and PostgreSQL clones no database that someone is connected to.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var services = new ServiceCollection()
            .AddSingleton<IClock>(new FakeClock(Now))
            .AddPersistence(unpooled.ConnectionString)
            .BuildServiceProvider();
        await using var context = await services
            .GetRequiredService<IDbContextFactory<CafeDbContext>>()
            .CreateDbContextAsync();
        await context.Database.MigrateAsync();
    }
}
