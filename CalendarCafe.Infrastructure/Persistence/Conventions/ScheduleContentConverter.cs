using System.Text.Json;
using System.Text.Json.Serialization;
using CalendarCafe.Domain.Availability;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime.Text;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>A schedule as JSON that can still be read when the classes have other names: minutes of the day, ISO dates and the labels of the closed sets.</summary>
internal sealed class ScheduleContentConverter()
    : ValueConverter<ScheduleContent, string>(content => Write(content), json => Read(json))
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(ScheduleContent content) =>
        JsonSerializer.Serialize(
            new Kept(
                content.Name,
                content.TimeZone,
                [.. content.Weekly.Select(hours => new Hours((int)hours.Day, hours.Start.Value, hours.End.Value))],
                [
                    .. content.Overrides.Select(planned => new Changed(
                        LocalDatePattern.Iso.Format(planned.Rule.Date),
                        planned.Rule.Kind == OverrideKind.Available,
                        planned.Rule.Start?.Value,
                        planned.Rule.End?.Value,
                        planned.Reason
                    )),
                ]
            ),
            Options
        );

    public static ScheduleContent Read(string json)
    {
        var kept =
            JsonSerializer.Deserialize<Kept>(json, Options) ?? throw new JsonException("A version says nothing.");
        return new(
            kept.Name,
            kept.TimeZone,
            [.. kept.Week.Select(hours => new WorkingInterval((Weekday)hours.Day, new(hours.From), new(hours.Until)))],
            [
                .. kept.Dates.Select(changed => new PlannedOverride(
                    new(
                        changed.IsOpen ? OverrideKind.Available : OverrideKind.Unavailable,
                        LocalDatePattern.Iso.Parse(changed.Date).GetValueOrThrow(),
                        Minute(changed.From),
                        Minute(changed.Until)
                    ),
                    changed.Reason
                )),
            ]
        );
    }

    private static MinuteOfDay? Minute(int? value) => value is { } minute ? new(minute) : null;

    private sealed record Kept(string Name, string TimeZone, IReadOnlyList<Hours> Week, IReadOnlyList<Changed> Dates);

    /// <param name="Day">1 for Monday, 7 for Sunday, as ISO 8601 counts.</param>
    private sealed record Hours(int Day, int From, int Until);

    private sealed record Changed(string Date, bool IsOpen, int? From, int? Until, string? Reason);
}
