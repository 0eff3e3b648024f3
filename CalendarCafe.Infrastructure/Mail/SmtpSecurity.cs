namespace CalendarCafe.Infrastructure.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Starts in the clear and must be upgraded before anything else is said (usually port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (usually port 465).</summary>
    Tls,

    /// <summary>In the clear: for a relay on the same machine.</summary>
    None,
}
