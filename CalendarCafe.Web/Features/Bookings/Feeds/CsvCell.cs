namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Text that a spreadsheet must not take for a formula: an invitee types a name, and a host opens the file.</summary>
public static class CsvCell
{
    public static string Of(string? text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\0', ..] ? $"'{text}" : text ?? "";
}
