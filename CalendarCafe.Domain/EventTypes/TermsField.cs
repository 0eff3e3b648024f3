namespace CalendarCafe.Domain.EventTypes;

/// <summary>What can differ between two versions of an event type, in the order in which its pages ask for it.</summary>
public enum TermsField
{
    Name,
    Description,
    Kind,
    Durations,
    Seats,
    Color,
    Schedule,
    Starts,
    BufferBefore,
    BufferAfter,
    Notice,
    Horizon,
    Limits,
    FirstOfDay,
    Packing,
    MostPerInvitee,
    Questions,
    Locations,
    Approval,
    CancellationReason,
    CancellationNotice,
    ReschedulingNotice,
    Guests,
    EmailCheck,
    Instructions,
    Slug,
    Hidden,
    Redirect,
}
