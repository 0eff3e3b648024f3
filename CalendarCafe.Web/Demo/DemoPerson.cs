using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Demo;

/// <summary>Somebody of the demo organisation.</summary>
internal sealed record DemoPerson(string Name, string Slug, string TimeZone, Role Role)
{
    public string Email => $"{Slug}@demo.example";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Ada Lovelace", "ada", "America/New_York", Role.Owner),
        new("Grace Hopper", "grace", "America/New_York", Role.Admin),
        new("Alan Turing", "alan", "Europe/London", Role.Member),
        new("Katherine Johnson", "katherine", "America/Los_Angeles", Role.Member),
        new("Linus Virtanen", "linus", "Europe/Helsinki", Role.Member),
        new("Mei Tanaka", "mei", "Asia/Tokyo", Role.Member),
        new("Priya Raman", "priya", "Asia/Kolkata", Role.Member),
        new("Oliver Wright", "oliver", "Australia/Sydney", Role.Member),
        new("Vera Klein", "vera", "Europe/Berlin", Role.Viewer),
    ];
}
