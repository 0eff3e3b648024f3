using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>When a member is not there, where else they are, and which holidays they keep.</summary>
public sealed record AwaySheet(
    IReadOnlyList<AwaySheet.Absence> Absences,
    IReadOnlyList<AwaySheet.Journey> Journeys,
    IReadOnlyList<AwaySheet.Calendar> Calendars,
    IReadOnlyList<AwaySheet.Colleague> Colleagues
)
{
    public sealed record Absence(OutOfOfficeId Id, DateInterval Dates, string? Note, UserId? CoveredBy);

    public sealed record Journey(TravelId Id, DateInterval Dates, string TimeZone);

    public sealed record Calendar(
        HolidayCalendarId Id,
        string Country,
        string? Region,
        bool IsOn,
        IReadOnlyList<string> Worked
    );

    public sealed record Colleague(UserId Id, string Name);
}
