namespace CalendarCafe.Domain.Availability;

/// <summary>As much of a reason as an invitee may know.</summary>
public abstract record InviteeReason
{
    private InviteeReason() { }

    /// <summary>What to say first when several apply.</summary>
    internal abstract int Rank { get; }

    public sealed record TooSoon(Instant Earliest) : InviteeReason
    {
        internal override int Rank => 0;
    }

    public sealed record NotYetOpen(LocalDate First) : InviteeReason
    {
        internal override int Rank => 1;
    }

    public sealed record TooFar(LocalDate Last) : InviteeReason
    {
        internal override int Rank => 2;
    }

    /// <summary>They have as many bookings ahead as one may have.</summary>
    public sealed record EnoughBookings(int Most) : InviteeReason
    {
        internal override int Rank => 3;
    }

    /// <summary>Nobody meets then: outside hours, on a holiday, away.</summary>
    public sealed record Closed : InviteeReason
    {
        internal override int Rank => 4;
    }

    /// <summary>It is taken, or the day has all the meetings it can have.</summary>
    public sealed record Taken : InviteeReason
    {
        internal override int Rank => 5;
    }

    public sealed record SessionFull : InviteeReason
    {
        internal override int Rank => 6;
    }

    /// <summary>Meetings start at other times.</summary>
    public sealed record NoStart : InviteeReason
    {
        internal override int Rank => 7;
    }

    public static InviteeReason Of(SlotReason reason) =>
        reason switch
        {
            SlotReason.TooSoon(var earliest) => new TooSoon(earliest),
            SlotReason.NotYetOpen(var first) => new NotYetOpen(first),
            SlotReason.TooFar(var last) => new TooFar(last),
            SlotReason.InviteeLimitReached(var most) => new EnoughBookings(most),
            SlotReason.OutsideHours
            or SlotReason.OutsideRestriction
            or SlotReason.DayClosed
            or SlotReason.OnHoliday
            or SlotReason.OutOfOffice => new Closed(),
            SlotReason.Busy or SlotReason.BufferConflict or SlotReason.LimitReached => new Taken(),
            SlotReason.SessionFull => new SessionFull(),
            SlotReason.NotFirstOfDay or SlotReason.NotNextToMeeting or SlotReason.OffGrid => new NoStart(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
