namespace CalendarCafe.Web.Features.Teams;

/// <summary>Marks the texts of teams.</summary>
public sealed class TeamTexts;
