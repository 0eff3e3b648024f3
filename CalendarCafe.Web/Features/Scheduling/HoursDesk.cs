using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Holidays;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// Puts working hours together. Those who share a schedule and its exceptions get one instance, which the engine works out
/// once; whoever is away or travels gets hours of their own.
/// </summary>
internal sealed class HoursDesk(ILookup<(HostFactKind Kind, Guid Subject), HostFact> facts, DateInterval dates)
{
    private readonly Dictionary<Guid, WorkingHours> _schedules = [];
    private readonly Dictionary<string, IReadOnlyList<PublicHoliday>> _holidays = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid Schedule, string Holidays), WorkingHours> _kept = [];

    public WorkingHours Of(TeamFacts.Host host)
    {
        // Who can be met has a schedule.
        var schedule = host.Schedule ?? throw new ArgumentException("This host has no schedule.", nameof(host));
        var shared = WithHolidays(schedule, host.Id);
        var away = facts[(HostFactKind.OutOfOffice, host.Id.Value)].Select(Away).ToList();
        var travels = IsOwn(schedule, host.Id) ? TravelsOf(host.Id) : [];
        return away.Count + travels.Count == 0 ? shared : shared with { OutOfOffice = away, Travels = travels };
    }

    public WorkingHours Of(Guid schedule)
    {
        if (!_schedules.TryGetValue(schedule, out var hours))
        {
            _schedules[schedule] = hours = Read(schedule);
        }

        return hours;
    }

    private WorkingHours Read(Guid schedule) =>
        new(
            DateTimeZoneProviders.Tzdb[facts[(HostFactKind.Schedule, schedule)].Single().Label ?? ""],
            [
                .. facts[(HostFactKind.Slot, schedule)]
                    .Select(fact => new WorkingInterval(
                        HostFact.Member<Weekday>(fact.Label),
                        Minute(fact.FromNumber) ?? MinuteOfDay.Midnight,
                        Minute(fact.UntilNumber) ?? MinuteOfDay.EndOfDay
                    )),
            ]
        )
        {
            Overrides =
            [
                .. facts[(HostFactKind.Override, schedule)]
                    .Select(fact => new DateOverride(
                        HostFact.Member<OverrideKind>(fact.Label),
                        Dates(fact).Start,
                        Minute(fact.FromNumber),
                        Minute(fact.UntilNumber)
                    )),
            ],
        };

    private WorkingHours WithHolidays(Guid schedule, UserId host)
    {
        var calendars = facts[(HostFactKind.Holidays, host.Value)].OrderBy(Key, StringComparer.Ordinal).ToList();
        if (calendars.Count == 0)
        {
            return Of(schedule);
        }

        var key = string.Join('\n', calendars.Select(Key));
        if (!_kept.TryGetValue((schedule, key), out var hours))
        {
            hours = Of(schedule) with
            {
                Holidays = [.. calendars.SelectMany(HolidaysOf).DistinctBy(holiday => holiday.Date)],
            };
            _kept[(schedule, key)] = hours;
        }

        return hours;
    }

    private IReadOnlyList<PublicHoliday> HolidaysOf(HostFact calendar)
    {
        var key = Key(calendar);
        if (!_holidays.TryGetValue(key, out var holidays))
        {
            holidays =
            [
                .. PublicHolidays
                    .Of(calendar.Label ?? "", calendar.Detail, dates)
                    .Where(holiday => calendar.Names?.Contains(holiday.Name, StringComparer.Ordinal) != true),
            ];
            _holidays[key] = holidays;
        }

        return holidays;
    }

    // Hours that belong to the event type stay in their zone wherever a host is.
    private bool IsOwn(Guid schedule, UserId host) =>
        facts[(HostFactKind.Schedule, schedule)].Single().Other == host.Value;

    private List<TravelSpan> TravelsOf(UserId host) =>
        [
            .. facts[(HostFactKind.Travel, host.Value)]
                .Select(fact => new TravelSpan(Dates(fact), DateTimeZoneProviders.Tzdb[fact.Label ?? ""])),
        ];

    private static OutOfOfficeSpan Away(HostFact fact) =>
        new(Dates(fact), fact.Other is { } cover ? new UserId(cover) : null, fact.Label);

    private static DateInterval Dates(HostFact fact) =>
        fact is { FirstDate: { } first, LastDate: { } last }
            ? new(first, last)
            : throw new ArgumentException($"A line of kind {fact.Kind} has dates.", nameof(fact));

    private static MinuteOfDay? Minute(int? value) => value is { } minute ? new(minute) : null;

    private static string Key(HostFact calendar) =>
        string.Join('\t', [calendar.Label ?? "", calendar.Detail ?? "", .. calendar.Names ?? []]);
}
