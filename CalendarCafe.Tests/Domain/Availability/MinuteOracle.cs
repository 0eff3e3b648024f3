using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>All rules of a search said once more, slowly: each minute of a local date is tried as a start, and each of its minutes is asked about.</summary>
internal sealed class MinuteOracle(SlotSearch search)
{
    private static readonly Duration OneMinute = Duration.FromMinutes(1);

    private readonly SlotRules _rules = search.Rules;
    private readonly Dictionary<WorkingHours, HoursOracle> _hours = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LocalDate, SortedDictionary<Instant, Offer>> _dates = [];
    private LocalDate? _lastDate;

    public IEnumerable<Offer> Offers(Interval range)
    {
        if (range.Start == range.End)
        {
            return [];
        }

        var first = DateOf(range.Start);
        var dates = Enumerable.Range(0, Period.DaysBetween(first, DateOf(range.End)) + 1).Select(first.PlusDays);
        return dates.Where(IsWithinHorizon).SelectMany(OffersOn).Where(offer => range.Contains(offer.StartsAt));
    }

    public LocalDate LastDate => _lastDate ??= FindLastDate();

    public bool IsOffered(Instant start) =>
        IsWithinHorizon(DateOf(start)) && OffersOn(DateOf(start)).Any(offer => offer.StartsAt == start);

    /// <summary>The minutes of the range that a grid leads to, whatever else refuses them.</summary>
    public IEnumerable<Instant> StepsIn(Interval range)
    {
        var second = OneMinute.TotalSeconds;
        var first = Instant.FromUnixTimeSeconds(
            (long)(Math.Ceiling(range.Start.ToUnixTimeSeconds() / second) * second)
        );
        for (var minute = first; minute < range.End; minute += OneMinute)
        {
            if (
                IsInEverybodysHours(minute)
                && (_rules.Restriction is not { } own || Of(own).IsOpen(minute))
                && IsOnGrid(minute)
            )
            {
                yield return minute;
            }
        }
    }

    // All rules but the horizon, which may itself depend on what is offered.
    private IEnumerable<Offer> OffersOn(LocalDate date)
    {
        if (!_dates.TryGetValue(date, out var offers))
        {
            _dates.Add(date, offers = []);
            if (_rules.MostPerInvitee is null || search.BookedByInvitee < _rules.MostPerInvitee)
            {
                foreach (var offer in NewMeetingsOn(date).Concat(SessionsOn(date)))
                {
                    offers.Add(offer.StartsAt, offer);
                }
            }
        }

        return offers.Values;
    }

    // Of several sessions at one start the one with most seats left answers.
    private IEnumerable<Offer> SessionsOn(LocalDate date) =>
        from session in SessionsOfThisLength
            .GroupBy(session => session.StartsAt)
            .Select(same => same.OrderByDescending(one => one.Left).First())
        where DateOf(session.StartsAt) == date && IsEarlyEnough(session.StartsAt) && session.Taken < session.Capacity
        select new Offer(session.StartsAt, [session.HostId], session.Capacity - session.Taken);

    private IEnumerable<GroupSessionSeats> SessionsOfThisLength =>
        search.Sessions.Where(session => session.EndsAt - session.StartsAt == _rules.Duration);

    private IEnumerable<Offer> NewMeetingsOn(LocalDate date)
    {
        if (
            !HasHoursAround(date)
            || search.Limits.Any(book => !LimitOracle.HasRoom(book, _rules.Duration, date, _rules.Zone))
        )
        {
            return [];
        }

        var offers = MinutesOf(date)
            .Where(IsCandidate)
            .Select(start => new Offer(start, WhoIsFree(start), _rules.Capacity));
        var kept = _rules.PacksAroundMeetings
            ? Packed(date, [.. offers.Where(IsAnybodyFreeOfEachGroup)])
            : offers.Where(IsAnybodyFreeOfEachGroup);
        return _rules.IsFirstOfDayOnly ? kept.Take(1) : kept;
    }

    private bool IsCandidate(Instant start) =>
        IsEarlyEnough(start)
        && IsInEverybodysHours(start)
        && !SessionsOfThisLength.Any(session => session.StartsAt == start)
        && IsOnGrid(start)
        && (_rules.Restriction is not { } own || IsOpenThroughout(own, start));

    private bool IsInEverybodysHours(Instant minute) =>
        search.Groups.All(group => group.Members.Any(host => Of(host.Hours).IsOpen(minute)));

    private bool IsEarlyEnough(Instant start) => start - search.Now >= _rules.MinimumNotice;

    private bool IsOnGrid(Instant start)
    {
        if (_rules.Alignment == StartAlignment.Clock)
        {
            var time = start.InZone(_rules.Zone).TimeOfDay;
            return ((time.Hour * 60) + time.Minute) % (long)_rules.Increment.TotalMinutes == 0;
        }

        // Who must agree that it is open: one of each group, and the restriction.
        var parties = search.Groups.Select(group => group.Members.Select(host => host.Hours).ToList()).ToList();
        if (_rules.Restriction is { } own)
        {
            parties.Add([own]);
        }

        var origins = parties.ConvertAll(party => party.SelectMany(hours => Of(hours).Origins(start)).ToList());
        return origins.Exists(party =>
            party.Exists(origin =>
                (start - origin).TotalMinutes % _rules.Increment.TotalMinutes == 0
                && origins.TrueForAll(other => other == party || other.Exists(opened => opened <= origin))
            )
        );
    }

    private List<UserId> WhoIsFree(Instant start) =>
        [
            .. search
                .Groups.SelectMany(group => group.Members)
                .Where(host => IsFree(host, start))
                .Select(host => host.HostId),
        ];

    private bool IsAnybodyFreeOfEachGroup(Offer offer) =>
        search.Groups.All(group => group.Members.Any(host => offer.FreeHosts.Contains(host.HostId)));

    private bool IsFree(HostDiary host, Instant start)
    {
        var from = start - _rules.BufferBefore;
        var until = start + _rules.Duration + _rules.BufferAfter;
        return Blocking(host).All(busy => busy.Until <= from || until <= busy.From)
            && IsOpenThroughout(host.Hours, start)
            && (
                host.Limits is not { } book
                || LimitOracle.HasRoom(book, _rules.Duration, start.InZone(host.Hours.Zone).Date, host.Hours.Zone)
            );
    }

    // What was claimed here cannot be ignored: the database would refuse the second meeting.
    public static IEnumerable<BusyTime> Blocking(HostDiary host) =>
        host.Busy.Where(busy => busy.From < busy.Until && (IsClaim(busy.Kind) || !host.Ignored.Contains(busy.Kind)));

    private static bool IsClaim(BusyKind kind) => kind is BusyKind.Hold or BusyKind.Booking or BusyKind.GroupSession;

    public bool IsOpenThroughout(WorkingHours hours, Instant start) =>
        Of(hours).IsOpenThroughout(new(start, start + _rules.Duration));

    // Next to a meeting of those who must attend; where none must, each of the pool goes by their own.
    private IEnumerable<Offer> Packed(LocalDate date, IReadOnlyList<Offer> offers)
    {
        var mustAttend = search
            .Groups.Where(group => group.Members.Count == 1)
            .Select(group => group.Members[0])
            .ToList();
        if (mustAttend.Count > 0)
        {
            var next = NextToMeetings(date, mustAttend, [.. offers.Select(offer => offer.StartsAt)]);
            return offers.Where(offer => next.Contains(offer.StartsAt));
        }

        var ofEach = search
            .Groups.SelectMany(group => group.Members)
            .ToDictionary(
                host => host.HostId,
                host =>
                    NextToMeetings(
                        date,
                        [host],
                        [
                            .. offers
                                .Where(offer => offer.FreeHosts.Contains(host.HostId))
                                .Select(offer => offer.StartsAt),
                        ]
                    )
            );
        return offers
            .Select(offer =>
                offer with
                {
                    FreeHosts = [.. offer.FreeHosts.Where(host => ofEach[host].Contains(offer.StartsAt))],
                }
            )
            .Where(IsAnybodyFreeOfEachGroup);
    }

    private List<Instant> NextToMeetings(LocalDate date, IReadOnlyList<HostDiary> hosts, IReadOnlyList<Instant> starts)
    {
        var day = DayOf(date);
        var meetings = hosts
            .SelectMany(Blocking)
            .Where(busy => busy.IsMeeting && busy.From < day.End && day.Start < busy.Until)
            .ToList();
        if (meetings.Count == 0)
        {
            return [.. starts];
        }

        var before = meetings.Select(meeting =>
            starts.Where(start => start + _rules.Duration <= meeting.From).TakeLast(1)
        );
        var after = meetings.Select(meeting => starts.Where(start => start >= meeting.Until).Take(1));
        return [.. before.Concat(after).SelectMany(start => start)];
    }

    private bool IsWithinHorizon(LocalDate date) =>
        (_rules.Horizon is not Horizon.Dates(var span) || span.Start <= date) && date <= LastDate;

    private LocalDate FindLastDate()
    {
        var today = DateOf(search.Now);
        return _rules.Horizon switch
        {
            Horizon.Dates(var span) => span.End,
            Horizon.Days(0, _) or Horizon.BookableDays(0, _) => today,
            Horizon.Days(var count, false) => today.PlusDays(count),
            Horizon.Days(var count, true) => DatesFrom(today.PlusDays(1)).Where(IsBusinessDay).ElementAt(count - 1),
            Horizon.BookableDays(var count, var isBusiness) => DatesFrom(today)
                .Take(Horizon.BookableDays.LongestLook + 1)
                .Where(date => (!isBusiness || IsBusinessDay(date)) && OffersOn(date).Any())
                .Select(date => (LocalDate?)date)
                .ElementAtOrDefault(count - 1)
                ?? today.PlusDays(Horizon.BookableDays.LongestLook),
            _ => throw new UnreachableException(),
        };
    }

    private static IEnumerable<LocalDate> DatesFrom(LocalDate first) =>
        Enumerable.Range(0, int.MaxValue).Select(first.PlusDays);

    private static bool IsBusinessDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private bool HasHoursAround(LocalDate date) =>
        search.Groups.All(group => group.Members.Any(host => Of(host.Hours).HasHoursAround(date)));

    private HoursOracle Of(WorkingHours hours)
    {
        if (!_hours.TryGetValue(hours, out var oracle))
        {
            _hours.Add(hours, oracle = new(hours));
        }

        return oracle;
    }

    private IEnumerable<Instant> MinutesOf(LocalDate date)
    {
        var day = DayOf(date);
        for (var minute = day.Start; minute < day.End; minute += OneMinute)
        {
            yield return minute;
        }
    }

    private Interval DayOf(LocalDate date) =>
        new(_rules.Zone.AtStartOfDay(date).ToInstant(), _rules.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant());

    private LocalDate DateOf(Instant instant) => instant.InZone(_rules.Zone).Date;

    public sealed record Offer(Instant StartsAt, IReadOnlyList<UserId> FreeHosts, int? SeatsLeft);
}
