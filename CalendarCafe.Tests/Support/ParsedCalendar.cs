using System.Text.Json;

namespace CalendarCafe.Tests.Support;

/// <summary>A calendar object as a foreign parser sees it.</summary>
public sealed record ParsedCalendar(
    string Method,
    int Events,
    IReadOnlyList<string> Properties,
    string Uid,
    int Sequence,
    string Status,
    string StartsAt,
    string EndsAt,
    string Summary,
    string Description,
    string Location,
    ParsedParty Organizer,
    IReadOnlyList<ParsedParty> Attendees
)
{
    /// <summary>Each test script starts one process for many objects: starting it is the slow part.</summary>
    public static Task<IReadOnlyList<ParsedCalendar>> ByIcalJsAsync(params IReadOnlyList<string> calendars) =>
        ReadAsync(calendars, "node", "read-calendars.mjs");

    public static Task<IReadOnlyList<ParsedCalendar>> ByVobjectAsync(params IReadOnlyList<string> calendars) =>
        ReadAsync(calendars, "/usr/bin/python3", "read_calendars.py");

    private static async Task<IReadOnlyList<ParsedCalendar>> ReadAsync(
        IReadOnlyList<string> calendars,
        string program,
        string script
    )
    {
        var output = await MailTools.RunAsync(JsonSerializer.Serialize(calendars), program, script);
        return JsonSerializer.Deserialize<List<ParsedCalendar>>(output, JsonSerializerOptions.Web) ?? [];
    }
}
