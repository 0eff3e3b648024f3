namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A host's busy times as stretches.</summary>
internal static class BusyStretches
{
    /// <summary>Whether it blocks this host at all.</summary>
    public static bool Blocks(this HostDiary host, BusyTime busy) => (BlockingKinds(host) & Bit(busy.Kind)) != 0;

    /// <summary>Clears the starts at which the host is busy with something, buffers included.</summary>
    public static void Clear(HostDiary host, SlotShape shape, StartIndex starts, Span<ulong> row)
    {
        // A slot that ends where the busy time begins, or begins where it ends, does not meet it.
        var reach = shape.After + shape.Length - 1;
        var blocking = BlockingKinds(host);
        foreach (ref readonly var busy in host.BusySpan)
        {
            var stretch = busy.Stretch;
            if (!stretch.IsEmpty && (blocking & Bit(busy.Kind)) != 0)
            {
                BitRow.ClearRange(row, starts.Of(stretch.From - reach), starts.Of(stretch.Until + shape.Before));
            }
        }
    }

    /// <summary>Adds the meetings within the window, as they are.</summary>
    public static void AddMeetings(HostDiary host, Stretch window, Rented<Stretch> list)
    {
        foreach (ref readonly var busy in host.BusySpan)
        {
            var stretch = busy.Stretch;
            if (busy.IsMeeting && !stretch.IsEmpty && stretch.Overlaps(window))
            {
                list.Add(stretch);
            }
        }
    }

    // What was made here blocks whatever the host says of other calendars.
    private static uint BlockingKinds(HostDiary host)
    {
        var kinds = uint.MaxValue;
        foreach (var kind in host.Ignored)
        {
            kinds &= ~Bit(kind);
        }

        return kinds | Bit(BusyKind.Hold) | Bit(BusyKind.Booking) | Bit(BusyKind.GroupSession);
    }

    private static uint Bit(BusyKind kind) => 1u << (int)kind;
}
