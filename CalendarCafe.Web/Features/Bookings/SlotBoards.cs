using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Fills a picker's board: the month that was asked for, or else the first that has a time.</summary>
internal sealed class SlotBoards(OpenSlots openSlots)
{
    /// <summary>The board, and where its day has no time the next one that can be had.</summary>
    public async Task<(SlotBoard Board, SlotOffer? Next)> FillAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        DateTimeZone hostZone,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var asked = choice.Month ?? choice.Date?.ToYearMonth();
        var month = asked ?? now.InZone(choice.Zone).Date.ToYearMonth();
        var board = await MonthAsync(eventType, choice, month, hostZone, now, cancellationToken);
        if (asked is null && !board.HasOpenDays)
        {
            // Nobody asked for this month: the first one that has a time says more.
            var first = await NextAsync(eventType, choice, now, cancellationToken);
            board = first is { } slot
                ? await MonthAsync(eventType, choice, MonthOf(slot, choice), hostZone, now, cancellationToken)
                : board;
        }

        if (board.Times.Count > 0)
        {
            return (board, null);
        }

        // Whoever leafed past the last time is led back to the first.
        var day = board is { Date: { } date, HasOpenDays: true } ? date : board.Month.OnDayOfMonth(1);
        var after = Instant.Max(now, day.StartIn(choice.Zone));
        return (
            board,
            await NextAsync(eventType, choice, after, cancellationToken)
                ?? await NextAsync(eventType, choice, now, cancellationToken)
        );
    }

    private async Task<SlotBoard> MonthAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        YearMonth month,
        DateTimeZone hostZone,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var range = SlotBoard.RangeOf(month, choice.Zone, now);
        var offers = await openSlots.ListAsync(eventType, choice.Duration, range, cancellationToken);
        // Where it stands already a booking cannot be moved.
        IReadOnlyList<SlotOffer> others = [.. offers.Where(offer => offer.StartsAt != eventType.Moved?.StartsAt)];
        return SlotBoard.Of(month, choice, hostZone, others, now);
    }

    private Task<SlotOffer?> NextAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        Instant from,
        CancellationToken cancellationToken
    ) => openSlots.NextAsync(eventType, choice.Duration, from, cancellationToken);

    private static YearMonth MonthOf(SlotOffer slot, BookingChoice choice) =>
        slot.StartsAt.InZone(choice.Zone).Date.ToYearMonth();
}
