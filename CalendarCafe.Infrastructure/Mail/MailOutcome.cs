namespace CalendarCafe.Infrastructure.Mail;

/// <summary>How one attempt to deliver a mail ended. The sentences name no person and no address, so they may be stored and logged.</summary>
public abstract record MailOutcome
{
    private MailOutcome() { }

    public sealed record Delivered : MailOutcome;

    /// <summary>This mail will never be taken: trying again is of no use.</summary>
    public sealed record Refused(string Sentence) : MailOutcome;

    /// <summary>
    /// The world failed for now: try again later. Where the connection was lost after the whole mail may have gone over it,
    /// nobody knows whether it <paramref name="MayHaveArrived"/>.
    /// </summary>
    public sealed record Failed(string Sentence, bool MayHaveArrived = false) : MailOutcome;
}
