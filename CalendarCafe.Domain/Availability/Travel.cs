using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>Local dates, both ends included, on which a person's own hours are read in another zone. Travels of one person never overlap.</summary>
public sealed class Travel : ITenantOwned
{
    private Travel(
        TravelId id,
        OrganizationId organizationId,
        UserId userId,
        LocalDate first,
        LocalDate last,
        string timeZone
    )
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        First = first;
        Last = last;
        TimeZone = timeZone;
    }

    public TravelId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    public LocalDate First { get; private set; }

    /// <summary>Included.</summary>
    public LocalDate Last { get; private set; }

    public string TimeZone { get; private set; }

    public static Travel Of(User traveller, DateInterval dates, string timeZone) =>
        new(TravelId.New(), traveller.OrganizationId, traveller.Id, dates.Start, dates.End, Require.Zone(timeZone));

    public void MoveTo(DateInterval dates, string timeZone)
    {
        First = dates.Start;
        Last = dates.End;
        TimeZone = Require.Zone(timeZone);
    }
}
