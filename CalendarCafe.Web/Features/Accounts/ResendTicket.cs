using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Lets somebody who has just given the right password ask for one more mail, without giving it again.</summary>
internal sealed class ResendTicket(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("CalendarCafe.Accounts.ResendTicket")
        .ToTimeLimitedDataProtector();

    public string For(Guid accountId) => _protector.Protect(accountId.ToString(), Life);

    /// <summary>The account, or null where the ticket is forged, changed or too old.</summary>
    public Guid? Read(string? ticket)
    {
        try
        {
            return ticket is { Length: > 0 and < 1000 } && Guid.TryParse(_protector.Unprotect(ticket), out var account)
                ? account
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
