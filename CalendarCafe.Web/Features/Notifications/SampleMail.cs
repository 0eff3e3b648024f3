namespace CalendarCafe.Web.Features.Notifications;

/// <summary>What a booking goes through for a mail to be written.</summary>
public enum SampleOccasion
{
    Booked,
    Approved,
    Moved,
    Canceled,
}

/// <summary>Who reads the mail.</summary>
public enum SampleReader
{
    Invitee,
    Guest,
    Host,
}

/// <summary>A mail to look at: nobody gets it, and what it links to leads nowhere.</summary>
public sealed record SampleMail(string Subject, string Html, bool HasCalendar);
