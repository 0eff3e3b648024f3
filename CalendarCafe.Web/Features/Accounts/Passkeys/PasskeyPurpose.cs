namespace CalendarCafe.Web.Features.Accounts.Passkeys;

internal enum PasskeyPurpose
{
    Add,
    SignIn,
}
