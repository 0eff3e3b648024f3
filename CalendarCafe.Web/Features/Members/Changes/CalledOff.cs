namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>How many bookings were cancelled, and how many could not be.</summary>
public sealed record CalledOff(int Canceled, int Left);
