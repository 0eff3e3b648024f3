namespace CalendarCafe.Infrastructure.Identity;

/// <summary>The one thing that the link in a mail may be used for.</summary>
public enum AccountTokenPurpose
{
    ConfirmEmail,
    ResetPassword,
}
