namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>The slugs of a booking page, as they stand in its address.</summary>
internal sealed record BookingAddress(string Organization, string Host, string EventType)
{
    public override string ToString() => $"/{Organization}/{Host}/{EventType}";
}
