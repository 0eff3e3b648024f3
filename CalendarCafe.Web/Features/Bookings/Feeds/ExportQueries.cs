using System.Runtime.CompilerServices;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Listing;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>A member's bookings for a file, masked as their dashboard masks them, and never more than a file should hold.</summary>
internal sealed class ExportQueries(CafeDatabase database, IClock clock)
{
    internal const int MostLines = 5_000;
    internal const int MostMeetings = 1_000;

    private static readonly Duration Behind = Duration.FromDays(30);
    private static readonly Duration Ahead = Duration.FromDays(366);

    /// <summary>Null for a member who is gone, or may not sign in any more.</summary>
    public async Task<ExportDesk?> DeskAsync(Actor.Member member, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(member.OrganizationId, cancellationToken);
        var user = await context
            .Users.Where(row => row.Id == member.UserId && row.Status == UserStatus.Active)
            .Select(row => new
            {
                row.Name,
                row.Email,
                row.TimeZone,
                row.Role,
            })
            .SingleOrDefaultAsync(cancellationToken);
        // As their role is now, whatever it was when they signed in or made an address.
        return user is null
            ? null
            : new(
                new(member with { Role = user.Role }, user.Name, DateTimeZoneProviders.Tzdb[user.TimeZone], ""),
                user.Email
            );
    }

    /// <summary>Every booking that the filters find, each seat of a session for itself, at most five thousand.</summary>
    public async IAsyncEnumerable<HostBooking> EachAsync(
        ExportDesk export,
        ListQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (desk, now) = (export.Desk, clock.GetCurrentInstant());
        await using var context = await database.OpenAsync(desk.Member.OrganizationId, cancellationToken);
        var rows = MatchingBookings.EachOf(context, desk.Member, query, desk.Zone, now);
        var lines = HostBookingLines
            .Of(context, BookingListQueries.InOrder(rows, query.Tab).Take(MostLines))
            .AsAsyncEnumerable();
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            yield return line.SeenFrom(desk);
        }
    }

    /// <summary>The meetings that the filters find, a session once, at most a thousand.</summary>
    public async Task<IReadOnlyList<HostBooking>> MeetingsAsync(
        ExportDesk export,
        ListQuery query,
        CancellationToken cancellationToken
    )
    {
        var (desk, now) = (export.Desk, clock.GetCurrentInstant());
        await using var context = await database.OpenAsync(desk.Member.OrganizationId, cancellationToken);
        var rows = MatchingBookings.Of(context, desk.Member, query, desk.Zone, now);
        var lines = await HostBookingLines
            .Of(context, BookingListQueries.InOrder(rows, query.Tab).Take(MostMeetings))
            .ToListAsync(cancellationToken);
        return [.. lines.Select(line => line.SeenFrom(desk))];
    }

    /// <summary>What a feed shows: what was not called off, from thirty days ago to a year ahead, at most a thousand meetings.</summary>
    public async Task<IReadOnlyList<HostBooking>> AroundNowAsync(ExportDesk export, CancellationToken cancellationToken)
    {
        var (desk, now) = (export.Desk, clock.GetCurrentInstant());
        await using var context = await database.OpenAsync(desk.Member.OrganizationId, cancellationToken);
        var span = new Interval(now - Behind, now + Ahead);
        var rows = MatchingBookings.Within(context, desk.Member, new(), desk.Zone, span);
        var lines = await HostBookingLines
            .Of(context, BookingListQueries.InOrder(rows, ListTab.Upcoming).Take(MostMeetings))
            .ToListAsync(cancellationToken);
        return [.. lines.Select(line => line.SeenFrom(desk))];
    }
}
