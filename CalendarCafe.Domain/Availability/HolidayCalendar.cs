using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>The public holidays that a person keeps: those of a country, or of one of its regions. A person may keep several calendars, each once.</summary>
public sealed class HolidayCalendar : ITenantOwned
{
    public const int CountryLength = 2;
    public const int RegionLength = 3;
    public const int NameLength = 200;
    public const int MaxWorked = 60;

    private HolidayCalendar(
        HolidayCalendarId id,
        OrganizationId organizationId,
        UserId userId,
        string country,
        string? region
    )
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        Country = country;
        Region = region;
    }

    public HolidayCalendarId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    /// <summary>ISO 3166-1, two capital letters.</summary>
    public string Country { get; private init; }

    /// <summary>What ISO 3166-2 puts after the country's hyphen, as <c>SN</c> for Saxony; null for what the whole country keeps.</summary>
    public string? Region { get; private init; }

    /// <summary>A calendar that is switched off keeps its choices and closes nothing.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Names of holidays on which this person works all the same, every year.</summary>
    public IReadOnlyList<string> Worked { get; private set; } = [];

    public static HolidayCalendar Of(User keeper, string country, string? region = null) =>
        new(HolidayCalendarId.New(), keeper.OrganizationId, keeper.Id, Code(country, 2, 2), RegionOf(region));

    public void SwitchOn() => IsOn = true;

    public void SwitchOff() => IsOn = false;

    /// <summary>Replaces the list of holidays that are worked on.</summary>
    public void WorkOn(IReadOnlyList<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Count, MaxWorked, nameof(names));
        Worked = [.. names.Select(name => Require.Text(name, NameLength)).Distinct(StringComparer.Ordinal)];
    }

    private static string? RegionOf(string? region) => region is null ? null : Code(region, 1, RegionLength);

    private static string Code(string code, int least, int most) =>
        code.Length >= least
        && code.Length <= most
        && code.All(char.IsAsciiLetterOrDigit)
        && !code.Any(char.IsAsciiLetterLower)
            ? code
            : throw new ArgumentException($"'{code}' is not a code of ISO 3166.", nameof(code));
}
