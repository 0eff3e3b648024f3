using System.Diagnostics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Whether a search makes sense, whatever range is asked for.</summary>
internal static class SearchCheck
{
    public static SearchProblem? Of(SlotSearch search)
    {
        var rules = search.Rules;
        return !SlotSearch.Reckoned.Contains(search.Now) ? SearchProblem.OutOfReckoning
            : !IsLength(rules.Duration) ? SearchProblem.BadDuration
            : !IsLength(rules.Increment) ? SearchProblem.BadIncrement
            : !IsBuffer(rules.BufferBefore) || !IsBuffer(rules.BufferAfter) ? SearchProblem.BadBuffer
            : rules.MinimumNotice < Duration.Zero
            || rules.MinimumNotice > Duration.FromDays(SlotRules.LongestHorizonDays)
                ? SearchProblem.BadNotice
            : !IsHorizon(rules.Horizon) ? SearchProblem.BadHorizon
            : rules.Capacity < 1 ? SearchProblem.BadCapacity
            : search.Groups.Count == 0 || search.Groups.Any(group => group.Members.Count == 0) ? SearchProblem.NoHost
            : StandsTwice(search.Groups) ? SearchProblem.SameHostTwice
            : null;
    }

    public static bool IsReckoned(LocalDate date) => date.Year is >= 1900 and < 2500;

    private static bool StandsTwice(IReadOnlyList<HostGroup> groups)
    {
        using var hosts = new Rented<Guid>();
        foreach (var group in groups)
        {
            foreach (var host in group.Members)
            {
                hosts.Add(host.HostId.Value);
            }
        }

        hosts.Span.Sort();
        for (var next = 1; next < hosts.Count; next++)
        {
            if (hosts.Span[next - 1] == hosts.Span[next])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLength(Duration length) =>
        length > Duration.Zero
        && length <= SlotRules.LongestDuration
        && length == Duration.FromMinutes((long)length.TotalMinutes);

    private static bool IsBuffer(Duration buffer) => buffer >= Duration.Zero && buffer <= SlotRules.LongestDuration;

    private static bool IsHorizon(Horizon horizon) =>
        horizon switch
        {
            Horizon.Days(var count, _) => count is >= 0 and <= SlotRules.LongestHorizonDays,
            Horizon.BookableDays(var count, _) => count is >= 0 and <= Horizon.BookableDays.LongestLook,
            Horizon.Dates(var span) => IsReckoned(span.Start) && IsReckoned(span.End),
            _ => throw new UnreachableException(),
        };
}
