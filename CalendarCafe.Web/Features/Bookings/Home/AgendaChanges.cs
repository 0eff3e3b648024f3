using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Web.Features.Bookings.Home;

/// <summary>What has come and gone between two looks at the upcoming bookings.</summary>
internal sealed record AgendaChanges(IReadOnlyList<HostBooking> Added, IReadOnlyList<HostBooking> Gone)
{
    /// <summary>
    /// A meeting that ended meanwhile has not gone; nor is one new, or gone, that a list of at most
    /// <paramref name="limit"/> lines only let in or pushed out at its end.
    /// </summary>
    public static AgendaChanges Between(
        IReadOnlyList<HostBooking> before,
        IReadOnlyList<HostBooking> after,
        int limit,
        Instant now
    )
    {
        var had = before.Select(booking => booking.Id).ToHashSet();
        var has = after.Select(booking => booking.Id).ToHashSet();
        var seenBefore = Reach(before, limit);
        var seenAfter = Reach(after, limit);
        return new(
            [.. after.Where(booking => !had.Contains(booking.Id) && booking.StartsAt <= seenBefore)],
            [
                .. before.Where(booking =>
                    !has.Contains(booking.Id) && booking.StartsAt <= seenAfter && booking.EndsAt > now
                ),
            ]
        );
    }

    private static Instant Reach(IReadOnlyList<HostBooking> bookings, int limit) =>
        bookings.Count < limit ? Instant.MaxValue : bookings[^1].StartsAt;
}
