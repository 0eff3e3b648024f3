using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using NodaTime.Extensions;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What the picker shows, whatever its view: a month, a week or a list is one search each.</summary>
internal sealed class PickerQueries(
    TimeSources sources,
    OpenSlots openSlots,
    TimeAnswers answers,
    HoldQueries holds,
    IClock clock
)
{
    /// <param name="visitor">Whose holds count as free, and are marked; null for nobody's.</param>
    /// <param name="formIsOpen">Only the times of the chosen day are shown then.</param>
    public async Task<PickerSight?> FindAsync(
        BookingAddress address,
        BookingQuery query,
        byte[]? visitor,
        bool formIsOpen,
        CancellationToken cancellationToken
    )
    {
        if (
            await sources.FindAsync(address, query.Moves, visitor, cancellationToken)
            is not { Offered: var offered } source
        )
            return null;

        var now = clock.GetCurrentInstant();
        var choice = BookingChoice.Read(query, source, now);
        var held = visitor is null
            ? null
            : await holds.FindAsync(new HoldKey(offered.OrganizationId, offered.Id, visitor), cancellationToken);
        var sight = new PickerSight(source, choice, now, held?.StartsAt)
        {
            WhyNot =
                formIsOpen || choice.View != PickerView.Week
                    ? null
                    : await answers.ToWhyAsync(offered, choice, cancellationToken),
            TypedAnswer = formIsOpen ? null : await answers.ToTypedAsync(offered, choice, cancellationToken),
        };
        return (formIsOpen ? PickerView.Month : choice.View) switch
        {
            PickerView.Month => await WithMonthAsync(sight, offered, cancellationToken),
            PickerView.Week => await WithWeekAsync(sight, offered, cancellationToken),
            PickerView.List => await WithListAsync(sight, offered, cancellationToken),
        };
    }

    private async Task<PickerSight> WithMonthAsync(
        PickerSight sight,
        OfferedEventType offered,
        CancellationToken cancellationToken
    )
    {
        var choice = sight.Choice;
        var asked = choice.Month ?? choice.Date?.ToYearMonth();
        var thisMonth = sight.Now.InZone(choice.Zone).Date.ToYearMonth();
        var board = await MonthAsync(sight, offered, asked ?? thisMonth, cancellationToken);
        if (board.Times.Count > 0)
            return sight with { Board = board };
        if (choice.Date is { } closed)
        {
            var answer = await answers.ToDayAsync(offered, choice, closed, cancellationToken);
            return sight with { Board = board, DayAnswer = answer, Next = answer.Next };
        }

        var next = await NextAsync(sight, offered, board.Month.OnDayOfMonth(1), cancellationToken);
        // Nobody asked for this month: the first one that has a time says more.
        if (asked is null && next is { } first)
            board = await MonthAsync(sight, offered, DateOf(first, sight).ToYearMonth(), cancellationToken);
        return sight with { Board = board, Next = next };
    }

    private async Task<SlotBoard> MonthAsync(
        PickerSight sight,
        OfferedEventType offered,
        YearMonth month,
        CancellationToken cancellationToken
    )
    {
        var choice = sight.Choice;
        var range = SlotBoard.RangeOf(month, choice.Zone, sight.Now);
        var outlook = await openSlots.LookAsync(offered, choice.Duration, range, cancellationToken);
        var board = SlotBoard.Of(month, choice, sight.Source.HostZone, outlook.Offers, sight.Now);
        var closed = board.ClosedDays;
        var spans = closed.Select(day => DaysOfTimes.RangeOf(new(day, day), choice.Zone));
        return board.Knowing(closed.Zip(outlook.WhyNot([.. spans])));
    }

    private async Task<PickerSight> WithWeekAsync(
        PickerSight sight,
        OfferedEventType offered,
        CancellationToken cancellationToken
    )
    {
        var firstDay = CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek.ToIsoDayOfWeek();
        var asked = FirstAskedFor(sight);
        var week = DaysOfTimes.WeekOf(asked ?? Today(sight), firstDay);
        var days = await DaysAsync(sight, offered, week, cancellationToken);
        if (days.HasTimes)
            return sight with { Days = days };

        var next = await NextAsync(sight, offered, week.End.PlusDays(1), cancellationToken);
        if (asked is null && next is { } first)
            days = await DaysAsync(
                sight,
                offered,
                DaysOfTimes.WeekOf(DateOf(first, sight), firstDay),
                cancellationToken
            );
        return sight with { Days = days, Next = next };
    }

    private async Task<PickerSight> WithListAsync(
        PickerSight sight,
        OfferedEventType offered,
        CancellationToken cancellationToken
    )
    {
        var first = FirstAskedFor(sight) ?? Today(sight);
        var dates = new DateInterval(first, first.PlusDays(sight.Choice.ListDays - 1));
        var days = await DaysAsync(sight, offered, dates, cancellationToken);
        return sight with
        {
            Days = days,
            Next = days.HasTimes ? null : await NextAsync(sight, offered, dates.End.PlusDays(1), cancellationToken),
        };
    }

    private async Task<DaysOfTimes> DaysAsync(
        PickerSight sight,
        OfferedEventType offered,
        DateInterval dates,
        CancellationToken cancellationToken
    )
    {
        var range = DaysOfTimes.RangeOf(dates, sight.Choice.Zone);
        var outlook = await openSlots.LookAsync(offered, sight.Choice.Duration, range, cancellationToken);
        return DaysOfTimes.Of(dates, sight.Choice, sight.Source.HostZone, outlook, sight.Now);
    }

    // Whoever leafed past the last time is led back to the first.
    private async Task<SlotOffer?> NextAsync(
        PickerSight sight,
        OfferedEventType offered,
        LocalDate from,
        CancellationToken cancellationToken
    )
    {
        var start = Instant.Max(sight.Now, from.StartIn(sight.Choice.Zone));
        var at = new Interval(start, start);
        return (await openSlots.RefusalAsync(offered, sight.Choice.Duration, at, start, cancellationToken)).Next;
    }

    private static LocalDate? FirstAskedFor(PickerSight sight) =>
        sight.Choice.Date
        ?? (sight.Choice.Month?.OnDayOfMonth(1) is { } first ? LocalDate.Max(first, Today(sight)) : null);

    private static LocalDate Today(PickerSight sight) => sight.Now.InZone(sight.Choice.Zone).Date;

    private static LocalDate DateOf(SlotOffer offer, PickerSight sight) =>
        offer.StartsAt.InZone(sight.Choice.Zone).Date;
}
