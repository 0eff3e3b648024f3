namespace CalendarCafe.Web.Features.Accounts;

internal abstract record ConfirmEmailResult
{
    private ConfirmEmailResult() { }

    public sealed record Confirmed : ConfirmEmailResult;

    /// <summary>Unknown, used, too old, or replaced by a newer one.</summary>
    public sealed record LinkIsDead : ConfirmEmailResult;

    public sealed record TooManyTries : ConfirmEmailResult;
}
