using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>What speaks against each of several people hosting a booking at the time at which it stands.</summary>
internal static class ColleagueFits
{
    /// <summary>Members who do more than read and have not left.</summary>
    public static IQueryable<User> WhoCanHost(this IQueryable<User> users) =>
        users.Where(user => user.Status == UserStatus.Active && user.Role != Role.Viewer);

    public static async Task<IReadOnlyDictionary<UserId, IReadOnlyList<SlotReason>>> OfAsync(
        CafeDbContext context,
        Booking booking,
        IReadOnlyList<UserId> people,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var start = booking.StartsAt;
        var moved = MovedMeeting.Of(booking);
        var at = new Interval(start, start + Duration.FromMinutes(1));
        var asked = moved.Ask(new(booking.EventTypeId, moved.Duration, at, now)) with
        {
            Hosts = new(people, OneIsEnough: true),
        };
        var search = await SlotSearches.LoadAsync(context, asked, cancellationToken);
        var diaries = (search?.Groups.SelectMany(group => group.Members) ?? []).ToDictionary(diary => diary.HostId);
        return people.ToDictionary(
            person => person,
            person =>
                search is not null && diaries.TryGetValue(person, out var diary)
                    ? Reasons(search, diary, start)
                    // Without hours nobody knows when they meet.
                    : [new SlotReason.OutsideHours()]
        );
    }

    public static ColleagueFit FitOf(IReadOnlyList<SlotReason> reasons)
    {
        if (reasons.Any(MoveVerdict.IsTaken))
        {
            return ColleagueFit.Taken;
        }

        return reasons.Count == 0 ? ColleagueFit.Free : ColleagueFit.Unusual;
    }

    private static IReadOnlyList<SlotReason> Reasons(SlotSearch search, HostDiary diary, Instant start) =>
        [.. AvailabilityEngine.Reasons(search with { Groups = [HostGroup.Of(diary)] }, start).Where(IsOfThePerson)];

    // The event type's own rules, such as its notice, were kept when it was booked.
    private static bool IsOfThePerson(SlotReason reason) =>
        reason
            is SlotReason.OutsideHours
                or SlotReason.DayClosed
                or SlotReason.OnHoliday
                or SlotReason.OutOfOffice
                or SlotReason.Busy
                or SlotReason.BufferConflict
                or SlotReason.LimitReached { Scope: LimitScope.Host };
}
