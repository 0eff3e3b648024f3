namespace CalendarCafe.Domain.Bookings;

/// <summary>How an invitee found the page: what a campaign wrote into its links, and the page that led here, without its query.</summary>
public sealed record Provenance(
    string? Source = null,
    string? Medium = null,
    string? Campaign = null,
    string? Content = null,
    string? Term = null,
    string? Referrer = null
)
{
    public static Provenance Unknown { get; } = new();
}
