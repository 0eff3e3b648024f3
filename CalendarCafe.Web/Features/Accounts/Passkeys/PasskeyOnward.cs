namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>Where the browser goes next.</summary>
internal sealed record PasskeyOnward(string Location);
