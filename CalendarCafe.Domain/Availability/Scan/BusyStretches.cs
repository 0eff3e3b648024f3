using System.Runtime.InteropServices;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A host's busy times as stretches.</summary>
internal static class BusyStretches
{
    /// <summary>Whether it blocks this host at all.</summary>
    public static bool Blocks(this HostDiary host, BusyTime busy) =>
        busy.Kind <= BusyKind.GroupSession || !host.Ignored.Contains(busy.Kind);

    /// <summary>Clears the starts at which the host is busy with something, buffers included.</summary>
    public static void Clear(HostDiary host, SlotShape shape, StartTable table, Span<ulong> row)
    {
        foreach (ref readonly var busy in SpanOf(host.Busy))
        {
            var stretch = busy.Stretch;
            if (!stretch.IsEmpty && host.Blocks(busy))
            {
                // A slot that ends where the busy time begins, or begins where it ends, does not meet it.
                var first = table.IndexOf(stretch.From - shape.After - shape.Length + 1);
                BitRow.ClearRange(row, first, table.IndexOf(stretch.Until + shape.Before));
            }
        }
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
