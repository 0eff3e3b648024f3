using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Home;

/// <summary>What a host's first page shows beside the agenda, in four statements.</summary>
internal sealed class HomeQueries(CafeDatabase database, IClock clock)
{
    internal const int MostCards = 12;
    private const int MostUndelivered = 10;

    // Further ahead there is time, and the hours may change again.
    private static readonly Duration OutsideSpan = Duration.FromDays(28);

    // Of two weeks: more than anybody can hold, and a bound.
    private const int MostCounted = 2000;

    /// <param name="upcoming">The host's bookings to come.</param>
    /// <param name="startsOn">The first day of the week as the host counts it.</param>
    public async Task<HomeSight> FindAsync(
        HostDesk desk,
        IReadOnlyList<HostBooking> upcoming,
        IsoDayOfWeek startsOn,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var member = desk.Member;
        await using var context = await database.OpenAsync(member, cancellationToken);
        var (firstRun, cards, undelivered) = await CardsAsync(context, member, now, cancellationToken);
        var first = WeekInNumbers.FirstDay(now.InZone(desk.Zone).Date, startsOn);
        return new(
            cards,
            firstRun,
            undelivered,
            await MeetingsOutside.FindAsync(
                context,
                member,
                [.. upcoming.Where(booking => booking.StartsAt < now + OutsideSpan)],
                booking => booking.EventTypeId,
                booking => new(booking.StartsAt, booking.EndsAt),
                cancellationToken
            ),
            await WeekAsync(context, desk, first, cancellationToken)
        );
    }

    private static async Task<(FirstRun, IReadOnlyList<HomeCard>, IReadOnlyList<UndeliveredMail>)> CardsAsync(
        CafeDbContext context,
        Actor.Member member,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var undelivered =
            from booking in context.Bookings.VisibleTo(member)
            from mail in context.NotificationLogs
            where booking.EndsAt > now && mail.BookingId == booking.Id && mail.Status == NotificationStatus.Failed
            orderby booking.StartsAt, mail.Id
            select new UndeliveredMail(booking.Id, booking.Title, mail.Recipient, booking.StartsAt);
        var found = await context
            .Users.Where(user => user.Id == member.UserId)
            .Select(user => new
            {
                HasHours = context.ScheduleVersions.Any(version => version.SavedByUserId == user.Id),
                HasEventType = context.EventTypeVersions.Any(version => version.SavedByUserId == user.Id),
                HasBooking = context.Bookings.Any(booking => booking.Hosts.Any(host => host.UserId == user.Id)),
                Cards = context
                    .EventTypes.Where(row => row.OwnerUserId == user.Id && row.IsActive)
                    .OrderBy(row => row.Position)
                    .ThenBy(row => row.Slug)
                    .Take(MostCards)
                    .Select(row => new HomeCard(row.Id, row.Name, row.Slug, row.Duration, row.IsHidden, row.Color))
                    .ToList(),
                Undelivered = undelivered.Take(MostUndelivered).ToList(),
            })
            .AsSingleQuery()
            .FirstAsync(cancellationToken);
        return (new(found.HasHours, found.HasEventType, found.HasBooking), found.Cards, found.Undelivered);
    }

    private static async Task<WeekInNumbers> WeekAsync(
        CafeDbContext context,
        HostDesk desk,
        LocalDate first,
        CancellationToken cancellationToken
    )
    {
        var from = first.PlusWeeks(-1).StartIn(desk.Zone);
        var until = first.PlusWeeks(1).StartIn(desk.Zone);
        var bookings = await context
            .Bookings.VisibleTo(desk.Member)
            .Where(booking => booking.StartsAt >= from && booking.StartsAt < until)
            .OrderBy(booking => booking.StartsAt)
            .ThenBy(booking => booking.Id)
            .Take(MostCounted)
            .Select(booking => new WeekBooking(
                booking.Id,
                booking.SessionId,
                booking.StartsAt,
                booking.EndsAt,
                booking.Status
            ))
            .ToListAsync(cancellationToken);
        return WeekInNumbers.Of(bookings, first, desk.Zone);
    }
}
