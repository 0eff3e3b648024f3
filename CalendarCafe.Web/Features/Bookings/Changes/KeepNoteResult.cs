namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Every way in which keeping a note can end.</summary>
public abstract record KeepNoteResult
{
    private KeepNoteResult() { }

    public sealed record Kept : KeepNoteResult;

    /// <summary>There is no such booking, or none that this member may change.</summary>
    public sealed record NotFound : KeepNoteResult;

    /// <summary>It was rewritten elsewhere since it was looked at, and says this now.</summary>
    public sealed record Stale(string Text) : KeepNoteResult;

    public sealed record TooLong(int Limit) : KeepNoteResult;
}
