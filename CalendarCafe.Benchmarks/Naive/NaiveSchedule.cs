using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using NodaTime.Calendars;

namespace CalendarCafe.Benchmarks.Naive;

/// <summary>
/// The baseline: the same answers as one would write them first, with NodaTime and LINQ, date by date and start by start.
/// It knows hours with all that differs from them, busy time, notice, a horizon of days, limits, and hosts together or in
/// a pool; the tests hold it to the engine's answers, so that it may not be changed to flatter a ratio.
/// </summary>
public sealed class NaiveSchedule(SlotSearch search)
{
    private readonly SlotRules _rules = search.Rules;

    public List<NaiveSlot> Offers(Interval range)
    {
        var hosts = search.Groups.SelectMany(group => group.Members).ToList();
        var open = hosts.ToDictionary(host => host.HostId, host => NaiveHours.Over(host.Hours, range, _rules.Duration));
        return
        [
            .. Starts(open)
                .Where(start => range.Contains(start) && IsLetThrough(start))
                .Select(start => new NaiveSlot(start, WhoIsFree(start, open)))
                .Where(slot =>
                    search.Groups.All(group => group.Members.Any(host => slot.FreeHosts.Contains(host.HostId)))
                ),
        ];
    }

    /// <summary>Each opening's steps, where every other group has somebody who opened no later.</summary>
    private IEnumerable<Instant> Starts(Dictionary<UserId, NaiveHours> open)
    {
        var parties = search
            .Groups.Select(group => group.Members.Select(host => open[host.HostId]).ToHashSet())
            .ToList();
        var starts =
            from hours in open.Values
            from opening in hours.Openings
            from start in opening.Steps(_rules.Increment)
            where
                parties.All(party =>
                    party.Contains(hours) || party.Any(other => other.HasOpened(opening.Origin, start))
                )
            select start;
        return starts.Distinct().Order();
    }

    private List<UserId> WhoIsFree(Instant start, Dictionary<UserId, NaiveHours> open) =>
        [
            .. search
                .Groups.SelectMany(group => group.Members)
                .Where(host =>
                    open[host.HostId].Holds(start, start + _rules.Duration) && IsFree(host, start, open[host.HostId])
                )
                .Select(host => host.HostId),
        ];

    private bool IsFree(HostDiary host, Instant start, NaiveHours hours)
    {
        var from = start - _rules.BufferBefore;
        var until = start + _rules.Duration + _rules.BufferAfter;
        var date = start.InZone(host.Hours.Zone).Date;
        return !hours.BusyOn(host, date, _rules).Exists(busy => busy.From < until && from < busy.Until)
            && (host.Limits is not { } book || HasRoom(book, date, host.Hours.Zone));
    }

    private bool IsLetThrough(Instant start)
    {
        var date = start.InZone(_rules.Zone).Date;
        return start - search.Now >= _rules.MinimumNotice
            && (
                _rules.Horizon is not Horizon.Days(var days, false)
                || date <= search.Now.InZone(_rules.Zone).Date.PlusDays(days)
            )
            && search.Limits.All(book => HasRoom(book, date, _rules.Zone));
    }

    private bool HasRoom(LimitBook book, LocalDate date, DateTimeZone zone) =>
        book.Limits.All(limit =>
        {
            var alike = book
                .Booked.Where(booked =>
                    PeriodOf(limit.Period, booked.StartsAt.InZone(zone).Date) == PeriodOf(limit.Period, date)
                )
                .ToList();
            return limit.Measure switch
            {
                LimitMeasure.Bookings => alike.Count < limit.Maximum,
                LimitMeasure.Minutes => alike.Sum(booked => (booked.EndsAt - booked.StartsAt).TotalMinutes)
                    + _rules.Duration.TotalMinutes
                    <= limit.Maximum,
            };
        });

    private static (int, int) PeriodOf(LimitPeriod period, LocalDate date) =>
        period switch
        {
            LimitPeriod.Day => (date.Year, date.DayOfYear),
            LimitPeriod.Week => (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date)),
            LimitPeriod.Month => (date.Year, date.Month),
            LimitPeriod.Year => (date.Year, 0),
        };
}
