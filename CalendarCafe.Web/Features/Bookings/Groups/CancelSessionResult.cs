namespace CalendarCafe.Web.Features.Bookings.Groups;

/// <summary>Every way in which calling a session off can end.</summary>
public abstract record CancelSessionResult
{
    private CancelSessionResult() { }

    public sealed record Canceled(int Bookings) : CancelSessionResult;

    /// <summary>There is no such session, or none that this actor may touch, or nobody is in it any more.</summary>
    public sealed record NotFound : CancelSessionResult;

    /// <summary>It has taken place.</summary>
    public sealed record AlreadyOver : CancelSessionResult;

    public sealed record MessageRequired : CancelSessionResult;

    public sealed record MessageTooLong(int Limit) : CancelSessionResult;
}
