using System.Runtime.InteropServices;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A host's busy times as stretches.</summary>
internal static class BusyStretches
{
    /// <summary>Whether it blocks this host at all.</summary>
    public static bool Blocks(this HostDiary host, BusyTime busy) =>
        busy.Kind <= BusyKind.GroupSession || !host.Ignored.Contains(busy.Kind);

    /// <summary>Puts what blocks the host within the window into the list, united.</summary>
    public static void Fill(HostDiary host, Stretch window, Rented<Stretch> list)
    {
        list.Truncate(0);
        foreach (ref readonly var busy in SpanOf(host.Busy))
        {
            var stretch = busy.Stretch;
            if (!stretch.IsEmpty && stretch.Overlaps(window) && host.Blocks(busy))
            {
                list.Add(stretch);
            }
        }

        list.Truncate(Stretch.Unite(list.Span));
    }

    /// <summary>Adds the meetings within the window, as they are.</summary>
    public static void AddMeetings(HostDiary host, Stretch window, Rented<Stretch> list)
    {
        foreach (ref readonly var busy in SpanOf(host.Busy))
        {
            var stretch = busy.Stretch;
            if (busy.IsMeeting && !stretch.IsEmpty && stretch.Overlaps(window))
            {
                list.Add(stretch);
            }
        }
    }

    private static ReadOnlySpan<BusyTime> SpanOf(IReadOnlyList<BusyTime> list) =>
        list switch
        {
            BusyTime[] array => array,
            List<BusyTime> known => CollectionsMarshal.AsSpan(known),
            _ => list.ToArray(),
        };
}
