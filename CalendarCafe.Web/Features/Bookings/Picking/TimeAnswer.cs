using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What there is to say to somebody who asked for a time, or why one is not offered.</summary>
public abstract record TimeAnswer
{
    private TimeAnswer() { }

    /// <summary>What to choose instead, ascending.</summary>
    public IReadOnlyList<SlotOffer> Instead { get; init; } = [];

    /// <summary>The first offer from then on, or else the first of all.</summary>
    public SlotOffer? Next { get; init; }

    public sealed record Unreadable : TimeAnswer;

    public sealed record Past : TimeAnswer;

    /// <summary>It can be had after all: it is among those to choose.</summary>
    public sealed record Free(Instant Start) : TimeAnswer;

    /// <summary>The booking that is to be moved stands there already.</summary>
    public sealed record Standing(Instant Start) : TimeAnswer;

    public sealed record NotOffered(Instant Start, InviteeReason Reason) : TimeAnswer;

    /// <summary>No clock shows it: the clocks leap over it.</summary>
    public sealed record Skipped(LocalDateTime Local) : TimeAnswer;

    /// <summary>The clocks show it twice; which of the two is meant is to be chosen.</summary>
    public sealed record Twice(LocalDateTime Local) : TimeAnswer;

    public sealed record NothingOn(LocalDate Day, InviteeReason Reason) : TimeAnswer;

    public sealed record NothingBetween(Interval Gap, InviteeReason Reason) : TimeAnswer;

    /// <summary>The day that was asked about has times by now.</summary>
    public sealed record SomethingNow : TimeAnswer;
}
