using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Demo;

/// <summary>Fills an empty site with an organisation to try things on; one that is there already is left alone.</summary>
internal sealed class DemoOrganization(CafeDatabase database, PasswordHashes passwords, IClock clock)
{
    public const string Slug = "demo";
    public const string Password = "demo-cafe-au-lait";

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var organization = Organization.Create("Demo Café", Slug, "America/New_York");
        await using var context = await database.OpenAsync(organization.Id, cancellationToken);
        if (await context.Organizations.AnyAsync(row => row.Slug == Slug, cancellationToken))
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Add(organization);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() is not null)
        {
            return; // another node was faster
        }

        var now = clock.GetCurrentInstant();
        var people = DemoPerson.All.Select(person => UserOf(organization, person, now)).ToList();
        var bookings = people.SelectMany(user => Settle(context, user, now)).ToList();
        context.AddRange(people.SelectMany(user => DemoTeam.Absences(user, people, now)));
        context.AddRange(DemoTeam.FrontDesk(organization, people));
        context.AddRange(DemoTeam.Invited(people[0], now));
        await context.SaveChangesAsync(cancellationToken);
        await ClaimAsync(context, bookings, cancellationToken);
        await SeatAsync(context, people, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static User UserOf(Organization organization, DemoPerson person, Instant now)
    {
        var user = User.Create(
            organization.Id,
            person.Email,
            person.Name,
            person.Slug,
            person.TimeZone,
            "en",
            person.Role
        );
        user.VerifyEmail(now);
        return user;
    }

    private IReadOnlyList<Booking> Settle(CafeDbContext context, User user, Instant now)
    {
        context.AddRange(user, Account.Of(user, passwords.Hash(Password)), ScheduleOf(user, now));
        context.AddRange(OtherHoursOf(user));
        var eventTypes = DemoEventTypes.Of(user).ToList();
        context.AddRange(eventTypes);
        IReadOnlyList<Booking> bookings =
        [
            .. DemoBookings.Of(user, eventTypes[0], now),
            .. DemoChanges.Of(user, eventTypes, now),
        ];
        context.AddRange(bookings);
        return bookings;
    }

    private static AvailabilitySchedule ScheduleOf(User user, Instant now)
    {
        var schedule = AvailabilitySchedule.Create(
            user.OrganizationId,
            user.Id,
            "Working hours",
            user.TimeZone,
            isDefault: true
        );
        if (user.Slug is "mei" or "priya")
        {
            for (var day = Weekday.Monday; day <= Weekday.Friday; day++)
            {
                schedule.Work(day, MinuteOfDay.At(9), MinuteOfDay.At(12));
                schedule.Work(day, MinuteOfDay.At(13), MinuteOfDay.At(18));
            }
        }
        else
        {
            schedule.WorkOnWeekdays(MinuteOfDay.At(9), MinuteOfDay.At(17));
        }

        var today = now.InZone(DateTimeZoneProviders.Tzdb[user.TimeZone]).Date;
        if (user.Slug == "ada")
        {
            schedule.CloseOn(
                today.PlusDays(40).Next(IsoDayOfWeek.Tuesday),
                MinuteOfDay.At(9),
                MinuteOfDay.At(12),
                "Dentist"
            );
            schedule.WorkOn(today.PlusDays(47).Next(IsoDayOfWeek.Saturday), MinuteOfDay.At(10), MinuteOfDay.At(14));
        }
        else
        {
            schedule.CloseOn(today.PlusDays(24), "A day off");
        }

        return schedule;
    }

    // One that nothing follows yet, so that there is something to choose from.
    private static IEnumerable<AvailabilitySchedule> OtherHoursOf(User user)
    {
        if (user.Slug == "ada")
        {
            var evenings = AvailabilitySchedule.Create(
                user.OrganizationId,
                user.Id,
                "Evenings",
                user.TimeZone,
                isDefault: false
            );
            evenings.Work(Weekday.Tuesday, MinuteOfDay.At(17), MinuteOfDay.At(20));
            evenings.Work(Weekday.Thursday, MinuteOfDay.At(17), MinuteOfDay.At(20));
            yield return evenings;
        }
    }

    private static async Task SeatAsync(
        CafeDbContext context,
        IReadOnlyList<User> people,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        foreach (var tasting in context.EventTypes.Local.Where(row => row.Kind == EventTypeKind.Group).ToList())
        {
            var host = people.Single(person => person.Id == tasting.OwnerUserId);
            foreach (var booking in DemoSessions.Of(host, tasting, now))
            {
                var time = new ClaimedTime(booking.StartsAt, booking.EndsAt, booking.BufferBefore, booking.BufferAfter);
                var seat = WantedTime.Of(tasting, [host.Id], time, visitor: null);
                await seat.LockAsync(context, [], cancellationToken);
                if (!await seat.TryTakeAsync(context, booking, cancellationToken))
                {
                    throw new InvalidOperationException("A demo session has no seat left.");
                }

                context.Add(booking);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    // Cancelled ones hold no time; neither does the past, which nobody can book any more.
    private async Task ClaimAsync(
        CafeDbContext context,
        IReadOnlyList<Booking> bookings,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        foreach (var booking in bookings.Where(booking => booking.IsActive && booking.EndsAt > now))
        {
            var time = new ClaimedTime(booking.StartsAt, booking.EndsAt, booking.BufferBefore, booking.BufferAfter);
            var host = booking.Hosts[0].UserId;
            await SlotClaims.LockHostsAsync(context, [host], time, cancellationToken);
            if (
                !await SlotClaims.TryClaimAsync(
                    context,
                    booking.OrganizationId,
                    booking.Id,
                    [host],
                    time,
                    cancellationToken
                )
            )
            {
                throw new InvalidOperationException("Two demo bookings overlap.");
            }
        }
    }
}
