namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>What goes with an account. <paramref name="Organization"/> is named where nobody else is in it.</summary>
internal sealed record DeletionSight(
    string Email,
    bool HasSecondFactor,
    int Bookings,
    int Invitees,
    int EventTypes,
    bool HasFeed,
    string? Organization,
    bool IsLastOwner
);
