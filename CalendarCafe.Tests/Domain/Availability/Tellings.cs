using System.Globalization;
using CalendarCafe.Domain.Availability;
using NodaTime.Text;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Dates, hours and limits as tests write them.</summary>
internal static class Tellings
{
    public static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;

    public static DateInterval Dates(string first, string last) => new(Date(first), Date(last));

    /// <summary>The instant at which the zone's clock first shows this.</summary>
    public static Instant At(string local, DateTimeZone zone) =>
        LocalDateTimePattern
            .CreateWithInvariantCulture("uuuu-MM-dd HH:mm")
            .Parse(local)
            .Value.InZoneLeniently(zone)
            .ToInstant();

    public static MinuteOfDay Start(string hours) => Minute(hours.Split('-')[0]);

    public static MinuteOfDay End(string hours) => Minute(hours.Split('-')[1]);

    public static MinuteOfDay Minute(string time) =>
        MinuteOfDay.At(
            int.Parse(time[..2], CultureInfo.InvariantCulture),
            int.Parse(time[3..], CultureInfo.InvariantCulture)
        );

    public static IEnumerable<WorkingInterval> On(Weekday day, IEnumerable<string> hours) =>
        hours.Select(span => new WorkingInterval(day, Start(span), End(span)));

    public static IEnumerable<WorkingInterval> Daily(IEnumerable<string> hours) =>
        Enum.GetValues<Weekday>().SelectMany(day => On(day, hours));

    public static DateOverride Override(OverrideKind kind, string date, string? hours) =>
        hours is null ? new(kind, Date(date), null, null) : new(kind, Date(date), Start(hours), End(hours));
}
