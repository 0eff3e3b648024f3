namespace CalendarCafe.Domain;

/// <summary>A row that is hidden from the moment it was deleted, and removed for good only by retention or erasure.</summary>
public interface ISoftDeleted
{
    Instant? DeletedAt { get; }
}
