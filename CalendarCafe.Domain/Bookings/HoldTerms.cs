namespace CalendarCafe.Domain.Bookings;

/// <summary>How long a chosen time is kept, and how many of them for whom.</summary>
public static class HoldTerms
{
    /// <summary>How long a hold lasts, and by how much it can be made longer, once.</summary>
    public static readonly Duration Length = Duration.FromMinutes(5);

    /// <summary>Live holds of all visitors that come from one address.</summary>
    public const int MostOfOneAddress = 5;
}
