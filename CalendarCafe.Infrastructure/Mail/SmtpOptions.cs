using System.ComponentModel.DataAnnotations;
using CalendarCafe.Domain;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>The section <c>Smtp</c>. Without a host, mails are written to a folder instead of sent.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "Smtp";

    /// <summary>An address that cannot exist (RFC 2606), for mails that never leave this machine.</summary>
    public const string NoSender = "no-reply@calendarcafe.invalid";

    public string Host { get; init; } = "";

    [Range(1, 65535, ErrorMessage = "Set Smtp:Port to a port between 1 and 65535.")]
    public int Port { get; init; } = 587;

    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    [EnumDataType(typeof(SmtpSecurity), ErrorMessage = "Set Smtp:Security to StartTls, Tls or None.")]
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public string FromAddress { get; init; } = "";

    [StringLength(200, ErrorMessage = "Set Smtp:FromName to at most 200 characters.")]
    public string FromName { get; init; } = "CalendarCafe";

    [Range(1, 300, ErrorMessage = "Set Smtp:TimeoutSeconds, for one whole delivery, to 1 to 300.")]
    public int TimeoutSeconds { get; init; } = 60;

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(Host);

    internal Party From => new(FromName, FromAddress.Length == 0 && !IsConfigured ? NoSender : FromAddress);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!EmailAddress.TryNormalize(From.Email, out _))
            yield return new("Set Smtp:FromAddress to the bare address that mails come from.", [nameof(FromAddress)]);
        if (UserName.Length == 0 != (Password.Length == 0))
            yield return new("Set both Smtp:UserName and Smtp:Password, or neither.", [nameof(Password)]);
        if (Password.Length > 0 && Security == SmtpSecurity.None)
            yield return new(
                "Set Smtp:Security to StartTls or Tls: a password is not sent in the clear.",
                [nameof(Security)]
            );
    }
}
