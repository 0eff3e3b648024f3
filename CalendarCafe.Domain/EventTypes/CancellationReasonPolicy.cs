namespace CalendarCafe.Domain.EventTypes;

/// <summary>Whether whoever cancels is asked for a reason.</summary>
public enum CancellationReasonPolicy
{
    Never,
    Optional,
    Required,
}
