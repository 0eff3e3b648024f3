using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>
/// Where the meetings of a day stand in a week: by the clock on the wall, as high as they are long. What overlaps stands side
/// by side, and so does what an hour that comes twice puts in the same place.
/// </summary>
public static class WeekLayout
{
    /// <summary>What is shorter is shown as high as this, to be read and to be hit.</summary>
    public const int ShortestMinutes = 24;

    private const int MinutesADay = 24 * 60;

    public static IReadOnlyList<WeekBlock> OfDay(LocalDate date, IEnumerable<HostBooking> meetings, DateTimeZone zone)
    {
        var day = new Interval(date.StartIn(zone), date.PlusDays(1).StartIn(zone));
        var blocks = new List<WeekBlock>();
        var cluster = new List<WeekBlock>();
        foreach (var block in Placed(day, meetings, zone))
        {
            if (cluster.Count > 0 && cluster.Max(other => other.Until) <= block.From)
            {
                blocks.AddRange(Shared(cluster));
                cluster.Clear();
            }

            cluster.Add(block with { Column = FirstFree(cluster, block.From) });
        }

        blocks.AddRange(Shared(cluster));
        return blocks;
    }

    /// <summary>The hours that a week must show so that no block is cut off: office hours at least.</summary>
    public static (int First, int Last) HoursOf(IEnumerable<WeekBlock> blocks)
    {
        var (first, last) = (9, 17);
        foreach (var block in blocks)
        {
            first = Math.Min(first, block.From / 60);
            last = Math.Max(last, (block.Until + 59) / 60);
        }

        return (first, last);
    }

    private static IEnumerable<WeekBlock> Placed(Interval day, IEnumerable<HostBooking> meetings, DateTimeZone zone) =>
        meetings
            .Where(meeting => meeting.StartsAt < day.End && meeting.EndsAt > day.Start)
            .Select(meeting => Placed(day, meeting, zone))
            .OrderBy(block => block.From)
            .ThenByDescending(block => block.Minutes)
            .ThenBy(block => block.Booking.Id.Value);

    private static WeekBlock Placed(Interval day, HostBooking meeting, DateTimeZone zone)
    {
        var start = Instant.Max(meeting.StartsAt, day.Start);
        var time = start.InZone(zone).TimeOfDay;
        var length = (int)(Instant.Min(meeting.EndsAt, day.End) - start).TotalMinutes;
        var minutes = Math.Max(length, ShortestMinutes);
        // A late one that is short grows upwards, for the day ends below it.
        var from = Math.Min(time.Hour * 60 + time.Minute, MinutesADay - ShortestMinutes);
        return new(meeting, from, Math.Min(minutes, MinutesADay - from), 0, 1)
        {
            IsContinued = start != meeting.StartsAt,
        };
    }

    private static int FirstFree(List<WeekBlock> cluster, int from)
    {
        var column = 0;
        while (cluster.Exists(other => other.Column == column && other.Until > from))
        {
            column++;
        }

        return column;
    }

    private static IEnumerable<WeekBlock> Shared(List<WeekBlock> cluster)
    {
        var columns = cluster.Count == 0 ? 0 : cluster.Max(block => block.Column) + 1;
        return [.. cluster.Select(block => block with { Columns = columns })];
    }
}
