using System.Text.Json.Serialization;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>What a browser was asked to have signed, for which account, and when. A sign-in does not know the account yet.</summary>
internal sealed record PasskeyChallenge(string State, Guid? Account, long Ticks)
{
    [JsonIgnore]
    public Instant AskedAt => Instant.FromUnixTimeTicks(Ticks);
}
