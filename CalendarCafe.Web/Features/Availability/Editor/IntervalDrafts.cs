using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>The intervals of one day, or of a date, as they are typed. Every change makes another list.</summary>
public sealed record IntervalDrafts(IReadOnlyList<IntervalDraft> All)
{
    private static readonly MinuteOfDay UsualStart = MinuteOfDay.At(9);
    private static readonly MinuteOfDay UsualEnd = MinuteOfDay.At(17);

    public static IntervalDrafts None { get; } = new([]);

    public bool IsFull => All.Count >= ScheduleContent.MostIntervalsOfDay;

    public static IntervalDrafts Of(IEnumerable<(MinuteOfDay Start, MinuteOfDay End)> times) =>
        new([.. times.Select((time, place) => IntervalDraft.Of(place, time.Start, time.End))]);

    /// <summary>One more: an hour after the last, or the usual working day where there is none.</summary>
    public IntervalDrafts Add()
    {
        var key = All.Count == 0 ? 0 : All.Max(interval => interval.Key) + 1;
        var last = All.Select(interval => interval.End?.Value).Max();
        var added = last switch
        {
            null when All.Count == 0 => IntervalDraft.Of(key, UsualStart, UsualEnd),
            { } end when end + 120 <= MinuteOfDay.Last => IntervalDraft.Of(key, new(end + 60), new(end + 120)),
            _ => new(key, "", ""),
        };
        return new([.. All, added]);
    }

    public IntervalDrafts Remove(int key) => new([.. All.Where(interval => interval.Key != key)]);

    public IntervalDrafts Change(IntervalDraft changed) =>
        new([.. All.Select(interval => interval.Key == changed.Key ? changed : interval)]);

    /// <summary>By key; at most one for each field. Hours that touch are no problem.</summary>
    public IReadOnlyList<IntervalProblem> Problems() =>
        [
            .. All.SelectMany(OwnProblems),
            .. Overlapping().Select(late => new IntervalProblem(late.Key, false, HoursProblem.Overlaps)),
        ];

    /// <summary>Null while something is wrong.</summary>
    public IReadOnlyList<(MinuteOfDay Start, MinuteOfDay End)>? Read() => Problems().Count > 0 ? null : [.. Readable()];

    private static IEnumerable<IntervalProblem> OwnProblems(IntervalDraft interval)
    {
        if (interval.Start is null)
        {
            yield return new(interval.Key, IsEnd: false, HoursProblem.NotATime);
        }

        if (interval.End is null)
        {
            yield return new(interval.Key, IsEnd: true, HoursProblem.NotATime);
        }
        else if (interval.Start >= interval.End)
        {
            yield return new(interval.Key, IsEnd: true, HoursProblem.EndBeforeStart);
        }
    }

    // Of two that overlap, the one that starts later, or stands later, is named.
    private IEnumerable<IntervalDraft> Overlapping()
    {
        MinuteOfDay? until = null;
        foreach (
            var interval in All.Where(interval => interval.Start < interval.End).OrderBy(interval => interval.Start)
        )
        {
            if (interval.Start < until)
            {
                yield return interval;
            }

            until = until > interval.End ? until : interval.End;
        }
    }

    private IEnumerable<(MinuteOfDay Start, MinuteOfDay End)> Readable()
    {
        foreach (var interval in All)
        {
            if (interval is { Start: { } start, End: { } end })
            {
                yield return (start, end);
            }
        }
    }
}
