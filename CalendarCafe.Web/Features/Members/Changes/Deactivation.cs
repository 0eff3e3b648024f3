namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>What came of deactivating a member, and, where their bookings were to be cancelled, of those.</summary>
public sealed record Deactivation(SwitchMemberResult Result, CalledOff? CalledOff);
