namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>How old an answer may be that was not found for whoever gets it.</summary>
internal static class RecentAge
{
    public static readonly Duration Longest = Duration.FromSeconds(1);
}
