namespace CalendarCafe.Web.Features.EventTypes.Editing.Fields;

/// <summary>What a length of time is typed in.</summary>
public enum LengthUnit
{
    Minutes,
    Hours,
    Days,
}

internal static class LengthUnits
{
    public static Duration Of(LengthUnit unit) =>
        unit switch
        {
            LengthUnit.Minutes => Duration.FromMinutes(1),
            LengthUnit.Hours => Duration.FromHours(1),
            LengthUnit.Days => Duration.FromDays(1),
        };

    /// <summary>The unit that is shown already where it says the length in a whole number, or else the largest that does.</summary>
    public static LengthUnit Fit(Duration length, LengthUnit shown) =>
        length == Duration.Zero || (shown != LengthUnit.Minutes && IsWhole(length, shown)) ? shown
        : IsWhole(length, LengthUnit.Days) ? LengthUnit.Days
        : IsWhole(length, LengthUnit.Hours) ? LengthUnit.Hours
        : LengthUnit.Minutes;

    private static bool IsWhole(Duration length, LengthUnit unit) =>
        length.BclCompatibleTicks % Of(unit).BclCompatibleTicks == 0;
}
