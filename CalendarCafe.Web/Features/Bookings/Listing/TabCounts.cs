namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>How many meetings each tab has under the same filters, counted up to <see cref="Most"/>.</summary>
public sealed record TabCounts(int Upcoming, int Pending, int Past, int Canceled)
{
    public const int Most = 1000;

    public int this[ListTab tab] =>
        tab switch
        {
            ListTab.Upcoming => Upcoming,
            ListTab.Pending => Pending,
            ListTab.Past => Past,
            ListTab.Canceled => Canceled,
        };

    /// <summary>The number, or that there are more than anybody counts.</summary>
    public string TextOf(ListTab tab) => this[tab] < Most ? $"{this[tab]}" : $"{Most - 1}+";
}
