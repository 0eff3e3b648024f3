namespace CalendarCafe.Web.Features.Accounts;

/// <summary>The mails that the owner of an account gets about it.</summary>
internal enum AccountMailKind
{
    Confirm,
    Reset,

    /// <summary>Somebody tried to sign up with an address that has an account.</summary>
    Known,

    /// <summary>The password was changed.</summary>
    Changed,

    SecondFactorOn,
    SecondFactorOff,
    PasskeyAdded,
    PasskeyRemoved,
    Deleted,
}
