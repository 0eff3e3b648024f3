using System.Linq.Expressions;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Domain.Workflows;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// The database as one operation sees it: one tenant, or, where a query lifts the tenant filter by name, all of them.
/// Opened by <see cref="CafeDatabase"/>, which sets the tenant.
/// </summary>
public sealed class CafeDbContext(DbContextOptions<CafeDbContext> options)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    public const string TenantFilter = "tenant";
    public const string DeletedFilter = "deleted";

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Account> Accounts => Set<Account>();

    // Identity calls its accounts users; in this product a user is a person of an organisation.
    public new DbSet<User> Users => Set<User>();

    public DbSet<MemberInvitation> Invitations => Set<MemberInvitation>();

    public DbSet<SlugAlias> SlugAliases => Set<SlugAlias>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<CalendarConnection> CalendarConnections => Set<CalendarConnection>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<ExternalBusyBlock> ExternalBusyBlocks => Set<ExternalBusyBlock>();

    public DbSet<AvailabilitySchedule> AvailabilitySchedules => Set<AvailabilitySchedule>();

    public DbSet<AvailabilitySlot> AvailabilitySlots => Set<AvailabilitySlot>();

    public DbSet<AvailabilityOverride> AvailabilityOverrides => Set<AvailabilityOverride>();

    public DbSet<ScheduleVersion> ScheduleVersions => Set<ScheduleVersion>();

    public DbSet<OutOfOffice> OutOfOffice => Set<OutOfOffice>();

    public DbSet<Travel> Travels => Set<Travel>();

    public DbSet<HolidayCalendar> HolidayCalendars => Set<HolidayCalendar>();

    public DbSet<HostLimit> HostLimits => Set<HostLimit>();

    public DbSet<EventType> EventTypes => Set<EventType>();

    public DbSet<EventTypeLimit> EventTypeLimits => Set<EventTypeLimit>();

    public DbSet<EventTypeHost> EventTypeHosts => Set<EventTypeHost>();

    public DbSet<EventTypeLocation> EventTypeLocations => Set<EventTypeLocation>();

    public DbSet<EventTypeVersion> EventTypeVersions => Set<EventTypeVersion>();

    public DbSet<SchedulingLink> SchedulingLinks => Set<SchedulingLink>();

    public DbSet<Question> Questions => Set<Question>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingNote> BookingNotes => Set<BookingNote>();

    public DbSet<BookingStep> BookingSteps => Set<BookingStep>();

    public DbSet<BookingHost> BookingHosts => Set<BookingHost>();

    public DbSet<BookingGuest> BookingGuests => Set<BookingGuest>();

    public DbSet<EmailCheck> EmailChecks => Set<EmailCheck>();

    public DbSet<BookingToken> BookingTokens => Set<BookingToken>();

    public DbSet<BookingRequest> BookingRequests => Set<BookingRequest>();

    public DbSet<Invitee> Invitees => Set<Invitee>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<SlotClaim> SlotClaims => Set<SlotClaim>();

    public DbSet<GroupSession> GroupSessions => Set<GroupSession>();

    public DbSet<SeatHold> SeatHolds => Set<SeatHold>();

    public DbSet<RoundRobinPool> RoundRobinPools => Set<RoundRobinPool>();

    public DbSet<RoundRobinAssignment> RoundRobinAssignments => Set<RoundRobinAssignment>();

    public DbSet<RoutingForm> RoutingForms => Set<RoutingForm>();

    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    public DbSet<RoutingSubmission> RoutingSubmissions => Set<RoutingSubmission>();

    public DbSet<Workflow> Workflows => Set<Workflow>();

    public DbSet<NotificationLog> NotificationLogs => Set<NotificationLog>();

    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<AuditLog> AuditLogs => Set<AuditLog>();

    public DbSet<RetentionPolicy> RetentionPolicies => Set<RetentionPolicy>();

    public DbSet<DeletionRequest> DeletionRequests => Set<DeletionRequest>();

    public DbSet<RateLimitCounter> RateLimitCounters => Set<RateLimitCounter>();

    public DbSet<AccountToken> AccountTokens => Set<AccountToken>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<AccountPasskey> AccountPasskeys => Set<AccountPasskey>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The organisation that this context was opened for, or null for one that crosses tenants on purpose.</summary>
    public OrganizationId? Organization { get; internal set; }

    /// <summary>Who the audit log names for what is saved here; null for the product itself.</summary>
    public AuditActor? Actor { get; internal set; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    // Read by the tenant filter at every query: a query that forgot its tenant fails instead of leaking.
    private OrganizationId Tenant =>
        Organization ?? throw new InvalidOperationException("This query belongs to a tenant, and none is set.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.MapDomainValues();
        configurationBuilder.ComplexProperties<HostPromise>();
        // Each index is stated, with the query that it serves; one that EF adds by itself would serve none.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Conventions.Add(_ => new PostgresEnums.DeclaredOrder());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CafeDbContext).Assembly);
        builder.ApplyHouseRules();
        builder.HasPostgresExtension("btree_gist");
        builder.HasDbFunction(() => DatabaseClock.Now()).HasName("statement_timestamp").IsBuiltIn();
        builder.HasPostgresExtension("citext");
        builder.HasPostgresExtension("pg_trgm");
        foreach (var entity in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
        {
            if (entity.IsAssignableTo(typeof(ITenantOwned)))
            {
                builder.Entity(entity).HasQueryFilter(TenantFilter, OwnedByTenant(entity));
            }

            if (entity.IsAssignableTo(typeof(ISoftDeleted)))
            {
                builder.Entity(entity).HasQueryFilter(DeletedFilter, NotDeleted(entity));
            }
        }
    }

    private LambdaExpression OwnedByTenant(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(row, nameof(ITenantOwned.OrganizationId)),
                Expression.Property(Expression.Constant(this), nameof(Tenant))
            ),
            row
        );
    }

    private static LambdaExpression NotDeleted(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(row, nameof(ISoftDeleted.DeletedAt)),
                Expression.Constant(null, typeof(Instant?))
            ),
            row
        );
    }
}
