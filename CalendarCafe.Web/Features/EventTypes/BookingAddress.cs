namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>The slugs of a booking page, as they stand in its address.</summary>
public sealed record BookingAddress(string Organization, string Host, string EventType)
{
    public override string ToString() => $"/{Organization}/{Host}/{EventType}";
}
