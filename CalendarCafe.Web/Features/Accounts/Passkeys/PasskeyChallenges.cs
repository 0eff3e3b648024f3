using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>
/// Keeps what a passkey was asked to sign, sealed, in a cookie of the browser that was asked: no other can answer, nor
/// this one for another purpose, another account, or after some minutes.
/// </summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider protection, IHostEnvironment environment, IClock clock)
{
    private const string Seal = "CalendarCafe.Passkeys";

    private static readonly Duration Life = Duration.FromMinutes(5);

    private readonly CookieBuilder _cookie = SessionCookie.Beside("Passkey", environment.IsDevelopment());

    public void Keep(HttpContext http, PasskeyPurpose purpose, Guid? account, string state)
    {
        var challenge = new PasskeyChallenge(state, account, clock.GetCurrentInstant().ToUnixTimeTicks());
        http.Response.Cookies.Append(
            NameOf(_cookie),
            SealOf(purpose).Protect(JsonSerializer.Serialize(challenge)),
            _cookie.Build(http)
        );
    }

    /// <summary>What this browser was asked for this purpose; null where nothing was, or too long ago. It is asked no more.</summary>
    public PasskeyChallenge? Take(HttpContext http, PasskeyPurpose purpose)
    {
        var kept = http.Request.Cookies[NameOf(_cookie)];
        http.Response.Cookies.Delete(NameOf(_cookie), _cookie.Build(http));
        try
        {
            var challenge = string.IsNullOrEmpty(kept)
                ? null
                : JsonSerializer.Deserialize<PasskeyChallenge>(SealOf(purpose).Unprotect(kept));
            return challenge?.AskedAt > clock.GetCurrentInstant() - Life ? challenge : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string NameOf(CookieBuilder cookie) =>
        cookie.Name ?? throw new InvalidOperationException("The cookie has a name.");

    private IDataProtector SealOf(PasskeyPurpose purpose) => protection.CreateProtector(Seal, purpose.ToString());
}
