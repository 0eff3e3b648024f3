namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The database cannot be used; the message is one sentence for whoever runs the site, and names the setting to mend.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public const string Setting = "ConnectionStrings:CalendarCafe";

    internal DatabaseUnavailableException(string reason, Exception? cause = null)
        : base($"The database that {Setting} names cannot be used: {reason}.", cause) { }
}
