namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Everything that a host can do with a booking, so that a component asks for one thing instead of many.</summary>
internal sealed class HostActs(
    ApproveBooking approve,
    DeclineBooking decline,
    RescheduleBooking reschedule,
    ReassignBooking reassign,
    HostOutcomes outcomes
)
{
    public ApproveBooking Approve => approve;

    public DeclineBooking Decline => decline;

    public RescheduleBooking Reschedule => reschedule;

    public ReassignBooking Reassign => reassign;

    public HostOutcomes Outcomes => outcomes;
}
