using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>What stands at the public addresses. Hidden event types are found by their address and listed nowhere.</summary>
internal sealed class PublicQueries(CafeDatabase database)
{
    private const int MostListed = 100;

    public async Task<PublicOrganization?> FindOrganizationAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindTenantAsync(slug, cancellationToken) is not { } tenant)
        {
            return null;
        }

        await using var context = await database.OpenAsync(tenant.Id, cancellationToken);
        var listed = Listed(context);
        var hosts = await context
            .Users.Select(host => new
            {
                host.Name,
                host.Slug,
                host.AvatarPath,
                EventTypes = listed.Count(row => row.Host.Id == host.Id),
            })
            .Where(host => host.EventTypes > 0)
            .OrderBy(host => host.Name)
            .ThenBy(host => host.Slug)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        return new(
            tenant.Id,
            tenant.Name,
            slug,
            [
                .. hosts.Select(host => new PublicHostLink(host.Name, host.Slug, host.EventTypes)
                {
                    Photo = host.AvatarPath,
                }),
            ]
        )
        {
            BrandColor = tenant.BrandColor,
            Logo = tenant.Logo,
        };
    }

    public async Task<PublicHost?> FindHostAsync(string organization, string host, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(host) || await FindTenantAsync(organization, cancellationToken) is not { } tenant)
        {
            return null;
        }

        await using var context = await database.OpenAsync(tenant.Id, cancellationToken);
        var found = await context
            .Users.Where(user => user.Slug == host && user.Status == UserStatus.Active)
            .Select(user => new
            {
                user.Id,
                user.Name,
                user.TimeZone,
                user.AvatarPath,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var eventTypes = await Listed(context)
            .Where(row => row.Host.Id == found.Id)
            .Select(row => row.EventType)
            .OrderBy(eventType => eventType.Position)
            .ThenBy(eventType => eventType.Slug)
            .Take(MostListed)
            .Select(eventType => new
            {
                eventType.Name,
                eventType.Slug,
                eventType.Description,
                eventType.Duration,
                eventType.OtherDurations,
                eventType.RedirectUrl,
                Places = eventType
                    .Locations.OrderBy(location => location.Position)
                    .Select(location => location.Kind)
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        return new(
            tenant.Id,
            tenant.Name,
            organization,
            found.Id,
            found.Name,
            host,
            DateTimeZoneProviders.Tzdb[found.TimeZone],
            [
                .. eventTypes.Select(eventType => new PublicEventTypeLink(
                    eventType.Name,
                    eventType.Slug,
                    eventType.Description,
                    [eventType.Duration, .. eventType.OtherDurations],
                    [.. eventType.Places.Distinct()]
                )
                {
                    LeadsOnward = eventType.RedirectUrl is not null,
                }),
            ]
        )
        {
            BrandColor = tenant.BrandColor,
            Logo = tenant.Logo,
            Photo = found.AvatarPath,
        };
    }

    public async Task<BookableEventType?> FindEventTypeAsync(
        BookingAddress address,
        CancellationToken cancellationToken
    )
    {
        if (!Slug.IsValid(address.Host) || !Slug.IsValid(address.EventType))
        {
            return null;
        }

        if (await FindTenantAsync(address.Organization, cancellationToken) is not { } tenant)
        {
            return null;
        }

        await using var context = await database.OpenAsync(tenant.Id, cancellationToken);
        var found = await Bookable(context)
            .Where(row => row.Host.Slug == address.Host && row.EventType.Slug == address.EventType)
            .Select(row => new
            {
                HostId = row.Host.Id,
                HostName = row.Host.Name,
                HostPhoto = row.Host.AvatarPath,
                row.Schedule.TimeZone,
                row.EventType,
                HostEmail = row.Host.Email,
                row.EventType.Questions,
                row.EventType.Locations,
            })
            .AsNoTracking()
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(
                address,
                tenant.Id,
                tenant.Name,
                found.HostId,
                found.HostName,
                DateTimeZoneProviders.Tzdb[found.TimeZone],
                found.EventType.Id,
                found.EventType.Name,
                found.EventType.Description,
                [.. found.EventType.Durations],
                [.. found.Locations.OrderBy(place => place.Position).Select(Offering)],
                [.. found.Questions.OrderBy(question => question.Position).Select(Asked)]
            )
            {
                BrandColor = tenant.BrandColor,
                Logo = tenant.Logo,
                HostPhoto = found.HostPhoto,
                Horizon = found.EventType.Horizon,
                HostEmail = found.HostEmail,
                AllowsGuests = found.EventType.AllowsGuests,
                ChecksEmail = found.EventType.ChecksEmail,
                Onward = found.EventType.RedirectUrl is { } page
                    ? Onward.To(page, found.EventType.RedirectSaysWho)
                    : null,
                RequiresApproval = found.EventType.RequiresApproval,
                Seats = SeatTerms.Of(found.EventType),
            };
    }

    /// <summary>An event type of any kind, of a person or a team; where both have the slug, the person's.</summary>
    public async Task<OfferedEventType?> FindOfferedAsync(BookingAddress address, CancellationToken cancellationToken)
    {
        if (
            !Slug.IsValid(address.Host)
            || !Slug.IsValid(address.EventType)
            || await FindTenantAsync(address.Organization, cancellationToken) is not { } tenant
        )
        {
            return null;
        }

        await using var context = await database.OpenAsync(tenant.Id, cancellationToken);
        var eventTypes = context
            .EventTypes.AsNoTracking()
            .Where(eventType => eventType.Slug == address.EventType && eventType.IsActive);
        var ofPeople =
            from host in context.Users
            join eventType in eventTypes on host.Id equals eventType.OwnerUserId
            where host.Slug == address.Host && host.Status == UserStatus.Active
            select eventType;
        var ofTeams =
            from team in context.Teams
            join eventType in eventTypes on team.Id equals eventType.OwnerTeamId
            where team.Slug == address.Host
            select eventType;
        var found = await ofPeople.Concat(ofTeams).ToListAsync(cancellationToken);
        return found.OrderBy(eventType => eventType.OwnerUserId is null).Select(OfferedEventType.Of).FirstOrDefault();
    }

    private static IQueryable<Offered> Listed(CafeDbContext context) =>
        Bookable(context).Where(row => !row.EventType.IsHidden);

    // The one rule of what an address answers with, so that no list leads to a page that is not there.
    private static IQueryable<Offered> Bookable(CafeDbContext context) =>
        from eventType in context.EventTypes
        from host in context.Users.Where(host => eventType.OwnerUserId == host.Id)
        from schedule in context.AvailabilitySchedules.Where(schedule =>
            schedule.UserId == host.Id
            && (eventType.ScheduleId == null ? schedule.IsDefault : eventType.ScheduleId == schedule.Id)
        )
        where host.Status == UserStatus.Active
        where eventType.IsActive
        where eventType.Kind == EventTypeKind.OneOnOne || eventType.Kind == EventTypeKind.Group
        select new Offered
        {
            EventType = eventType,
            Host = host,
            Schedule = schedule,
        };

    private static OfferedPlace Offering(EventTypeLocation location) => new(location.Id, location.Place);

    private static AskedQuestion Asked(Question question) =>
        new(question.Id, question.Type, question.Label, question.IsRequired, question.Placeholder, question.Options);

    private async Task<Tenant?> FindTenantAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug))
        {
            return null;
        }

        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await context
            .Organizations.Where(organization => organization.Slug == slug)
            .Select(organization => new Tenant(
                organization.Id,
                organization.Name,
                organization.BrandColor,
                organization.LogoPath
            ))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record Tenant(OrganizationId Id, string Name, string? BrandColor, string? Logo);

    // Initialised by name: through a constructor's parameters no query can look.
    private sealed class Offered
    {
        public required EventType EventType { get; init; }

        public required User Host { get; init; }

        public required AvailabilitySchedule Schedule { get; init; }
    }
}
