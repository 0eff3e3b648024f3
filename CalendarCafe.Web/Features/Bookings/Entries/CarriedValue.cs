namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>A part of the address that the page does not act on, and hands on from step to step: what to fill in, and where the visitor came from.</summary>
public sealed record CarriedValue(string Name, string Value);
