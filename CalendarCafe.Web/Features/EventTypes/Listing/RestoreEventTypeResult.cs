namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>How taking back a deleted event type can end.</summary>
public abstract record RestoreEventTypeResult
{
    private RestoreEventTypeResult() { }

    /// <summary>It is back; <paramref name="IsFresh"/> where its old address was taken meanwhile.</summary>
    public sealed record Restored(string Slug, bool IsFresh) : RestoreEventTypeResult;

    public sealed record NotFound : RestoreEventTypeResult;

    public sealed record TooMany(int Limit) : RestoreEventTypeResult;
}
