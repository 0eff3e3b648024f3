namespace CalendarCafe.Domain.Availability;

/// <summary>A diary's hours and closures by local day: available overrides stand in for the weekly hours of their date, unavailable ones close.</summary>
internal sealed class DayRules
{
    private readonly Dictionary<Weekday, List<MinuteSpan>> _weekly = [];
    private readonly Dictionary<int, List<MinuteSpan>> _instead = [];
    private readonly Dictionary<int, List<DateOverride>> _closures = [];

    public DayRules(HostDiary diary)
    {
        foreach (var hours in diary.Weekly)
        {
            Add(_weekly, hours.Day, new(hours.Start.Value, hours.End.Value));
        }

        foreach (var dated in diary.Overrides)
        {
            var day = DayNumber.Of(dated.Date);
            if (dated.Kind == OverrideKind.Available)
            {
                Add(_instead, day, MinuteSpan.Of(dated));
            }
            else
            {
                Add(_closures, day, dated);
            }
        }
    }

    public List<MinuteSpan> HoursOn(int day) =>
        _instead.GetValueOrDefault(day) ?? _weekly.GetValueOrDefault(DayNumber.WeekdayOf(day)) ?? [];

    public List<DateOverride> ClosuresOn(int day) => _closures.GetValueOrDefault(day) ?? [];

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
