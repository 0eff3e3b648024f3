using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>A search and the range that it is asked about.</summary>
internal sealed record Asked(SlotSearch Search, Interval Range)
{
    public static string Show(Asked asked)
    {
        var (rules, groups, now) = asked.Search;
        return string.Join(
            Environment.NewLine,
            [
                $"range {asked.Range}, now {now}, booked by invitee {asked.Search.BookedByInvitee}",
                rules.ToString(),
                .. rules.Restriction is { } own ? Show("restriction", own) : [],
                .. asked.Search.Limits.SelectMany(Show),
                .. asked.Search.Sessions.Select(session => session.ToString()),
                .. groups.SelectMany((group, index) => group.Members.SelectMany(host => Show(index, host))),
            ]
        );
    }

    private static IEnumerable<string> Show(int group, HostDiary host) =>
        [
            .. Show($"host {host.HostId} of group {group}", host.Hours),
            $"ignores {string.Join(", ", host.Ignored)}",
            .. host.Busy.Select(busy => $"busy {busy}"),
            .. host.Limits is { } book ? Show(book) : [],
        ];

    private static IEnumerable<string> Show(string whose, WorkingHours hours) =>
        [
            $"{whose} in {hours.Zone.Id}",
            .. hours.Weekly.Select(weekly => weekly.ToString()),
            .. hours.Overrides.Select(dated => dated.ToString()),
            .. hours.Holidays.Select(holiday => holiday.ToString()),
            .. hours.OutOfOffice.Select(away => away.ToString()),
            .. hours.Travels.Select(travel => travel.ToString()),
        ];

    private static IEnumerable<string> Show(LimitBook book) =>
        [
            $"limits of {book.Scope}",
            .. book.Limits.Select(limit => limit.ToString()),
            .. book.Booked.Select(booked => booked.ToString()),
        ];
}
