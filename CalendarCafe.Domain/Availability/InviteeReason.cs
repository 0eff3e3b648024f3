namespace CalendarCafe.Domain.Availability;

/// <summary>
/// As much of a reason as an invitee may know. The rank is what to say first when several apply: the rules of the event
/// type, then the hosts' hours, then what fills their day. So an invitee learns that a time is taken only where it would be
/// on offer otherwise, as the list of what is offered tells anyway; between two steps or at night they learn nothing.
/// </summary>
public abstract record InviteeReason
{
    private InviteeReason(int rank) => Rank = rank;

    internal int Rank { get; }

    public sealed record TooSoon(Instant Earliest) : InviteeReason(0);

    public sealed record NotYetOpen(LocalDate First) : InviteeReason(1);

    public sealed record TooFar(LocalDate Last) : InviteeReason(2);

    /// <summary>
    /// They have as many bookings ahead as one may have. Last of all: whose address it is nobody knows before it is proved, so
    /// it is told only of a time that would have been theirs.
    /// </summary>
    public sealed record EnoughBookings(int Most) : InviteeReason(8);

    /// <summary>Meetings start at other times.</summary>
    public sealed record NoStart() : InviteeReason(4);

    /// <summary>Nobody meets then: outside hours, on a holiday, away.</summary>
    public sealed record Closed() : InviteeReason(5);

    /// <summary>It is taken, or what the day has is all it can or shall have.</summary>
    public sealed record Taken() : InviteeReason(6);

    public sealed record SessionFull() : InviteeReason(7);

    /// <summary>The one of all reasons against a start that its invitee is told, or null where there is none.</summary>
    public static InviteeReason? FirstOf(IEnumerable<SlotReason> reasons) =>
        reasons.Select(Of).MinBy(reason => reason.Rank);

    private static InviteeReason Of(SlotReason reason) =>
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
            SlotReason.OffGrid => new NoStart(),
            // What a day leaves out although it is free cannot be told from what is taken, or each tells of the other.
            SlotReason.Busy
            or SlotReason.BufferConflict
            or SlotReason.LimitReached
            or SlotReason.NotFirstOfDay
            or SlotReason.NotNextToMeeting => new Taken(),
            SlotReason.SessionFull => new SessionFull(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
