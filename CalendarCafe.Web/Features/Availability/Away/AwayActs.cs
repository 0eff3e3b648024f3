namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>All that the page of time away does.</summary>
internal sealed record AwayActs(
    SaveOutOfOffice SaveAway,
    RemoveOutOfOffice RemoveAway,
    SaveTravel SaveTravel,
    RemoveTravel RemoveTravel,
    KeepHolidays KeepHolidays,
    DropHolidays DropHolidays
);
