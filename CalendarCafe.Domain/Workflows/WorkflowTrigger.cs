namespace CalendarCafe.Domain.Workflows;

/// <summary>What sets a workflow off: a step of a booking, or a time relative to the meeting.</summary>
public enum WorkflowTrigger
{
    BookingCreated,
    BookingRescheduled,
    BookingCanceled,
    BeforeMeeting,
    AfterMeeting,
}
