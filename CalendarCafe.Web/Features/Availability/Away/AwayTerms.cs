using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Dates, both ends included, on which somebody is away, as they typed them.</summary>
public sealed record AwayTerms(LocalDate? First, LocalDate? Last, string? Note, UserId? CoveredBy)
{
    public DateInterval? Dates => AwayDates.Of(First, Last);
}
