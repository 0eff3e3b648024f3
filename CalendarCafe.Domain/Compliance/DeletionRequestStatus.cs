namespace CalendarCafe.Domain.Compliance;

public enum DeletionRequestStatus
{
    Pending,
    InProgress,
    Completed,
    Failed,
}
