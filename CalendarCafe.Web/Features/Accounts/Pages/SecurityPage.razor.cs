using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Features.Accounts.Passkeys;
using CalendarCafe.Web.Features.Accounts.Security;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class SecurityPage
{
    private const int KeyGroup = 4;

    private SecuritySight? _sight;
    private IReadOnlyList<OwnPasskey> _passkeys = [];
    private DateTimeZone _zone = DateTimeZone.Utc;
    private GuardedResult? _result;
    private string _refusedForm = "";
    private string? _done;
    private string? _key;
    private IReadOnlyList<string> _codes = [];
    private int _codesLeft;

    [SupplyParameterFromForm(Name = "currentPassword", FormName = "password")]
    public string? CurrentPassword { get; set; }

    [SupplyParameterFromForm(Name = "newPassword", FormName = "password")]
    public string? NewPassword { get; set; }

    [SupplyParameterFromForm(Name = "code", FormName = "factor-confirm")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(Name = "codesPassword", FormName = "factor-codes")]
    public string? CodesPassword { get; set; }

    [SupplyParameterFromForm(Name = "offPassword", FormName = "factor-off")]
    public string? OffPassword { get; set; }

    [SupplyParameterFromForm(Name = "session", FormName = "session")]
    public string? EndedSession { get; set; }

    [SupplyParameterFromQuery]
    public string? Note { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    internal SecurityQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal PasskeyQueries Passkeys { get; init; } = null!; // injected

    [Inject]
    internal ProfileQueries Profiles { get; init; } = null!; // injected

    [Inject]
    internal ChangePassword ChangePassword { get; init; } = null!; // injected

    [Inject]
    internal BeginSecondFactor BeginFactor { get; init; } = null!; // injected

    [Inject]
    internal ConfirmSecondFactor ConfirmFactor { get; init; } = null!; // injected

    [Inject]
    internal RenewRecoveryCodes RenewCodes { get; init; } = null!; // injected

    [Inject]
    internal EndSecondFactor EndFactor { get; init; } = null!; // injected

    [Inject]
    internal EndSession EndSession { get; init; } = null!; // injected

    [Inject]
    internal EndOtherSessions EndOthers { get; init; } = null!; // injected

    [Inject]
    internal AccountSignIn Session { get; init; } = null!; // injected

    [Inject]
    public required UserManager<Account> Accounts { get; init; }

    // What another page or the script has done, unless this one has done something since.
    private string? Done =>
        _done ?? (Note is "passkey-added" or "passkey-removed" && _result is null ? Texts[$"Note_{Note}"].Value : null);

    private CancellationToken Token => HttpContext.RequestAborted;

    // The policy lets in nobody else.
    private Actor.Member Me => HttpContext.User.Member() ?? throw new InvalidOperationException("Nobody is signed in.");

    protected override async Task OnInitializedAsync()
    {
        var profile = await Profiles.FindAsync(Me, Token);
        _zone = DateTimeZoneProviders.Tzdb[profile?.TimeZone ?? "UTC"];
        await LoadAsync();
    }

    /// <summary>What authenticator apps read from the picture.</summary>
    private static string KeyAddress(string key, string email) =>
        $"otpauth://totp/CalendarCafe:{Uri.EscapeDataString(email)}?secret={key}&issuer=CalendarCafe&digits=6";

    private static string Grouped(string key) =>
        string.Join(' ', key.Chunk(KeyGroup).Select(group => new string(group)));

    private async Task LoadAsync()
    {
        _sight = await Queries.FindAsync(Me, HttpContext.User.SessionId(), Token);
        _passkeys = await Passkeys.ListAsync(Me, Token);
        if (_sight is { HasSecondFactor: true } && await Accounts.GetUserAsync(HttpContext.User) is { } account)
        {
            _codesLeft = await Accounts.CountRecoveryCodesAsync(account);
        }
    }

    private async Task ChangePasswordAsync()
    {
        var session = HttpContext.User.SessionId();
        await TakeAsync(
            "password",
            await ChangePassword.ExecuteAsync(Me, CurrentPassword, NewPassword, session, Token)
        );
        _done = IsRefused("password") ? null : Texts["Password_Changed"].Value;
    }

    private async Task BeginFactorAsync() => _key = await BeginFactor.ExecuteAsync(Me, Token);

    private async Task ConfirmFactorAsync()
    {
        await TakeAsync("factor-confirm", await ConfirmFactor.ExecuteAsync(Me, Code, Token));
        if (IsRefused("factor-confirm") && await Accounts.GetUserAsync(HttpContext.User) is { } account)
        {
            _key = await Accounts.GetAuthenticatorKeyAsync(account);
        }
    }

    private async Task RenewCodesAsync() =>
        await TakeAsync("factor-codes", await RenewCodes.ExecuteAsync(Me, CodesPassword, Token));

    private async Task EndFactorAsync()
    {
        await TakeAsync("factor-off", await EndFactor.ExecuteAsync(Me, OffPassword, Token));
        _done = IsRefused("factor-off") ? null : Texts["Factor_Ended"].Value;
    }

    private async Task EndSessionAsync()
    {
        if (Guid.TryParse(EndedSession, out var session))
        {
            await EndSession.ExecuteAsync(Me, session, Token);
        }

        await LoadAsync();
        _done = Texts["Sessions_Ended"];
    }

    private async Task EndOthersAsync()
    {
        await EndOthers.ExecuteAsync(Me, HttpContext.User.SessionId(), Token);
        await LoadAsync();
        _done = Texts["Sessions_Ended"];
    }

    /// <summary>What was done has ended the other cookies of the account: this browser gets a new one.</summary>
    private async Task TakeAsync(string form, GuardedResult result)
    {
        _result = result;
        switch (result)
        {
            case GuardedResult.Done:
                break;
            case GuardedResult.DoneWithCodes done:
                _codes = done.RecoveryCodes;
                break;
            case GuardedResult.Invalid:
                _refusedForm = form;
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return;
            case GuardedResult.TooManyTries:
                _refusedForm = form;
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            default:
                throw new UnreachableException();
        }

        await Session.RenewCookieAsync(Me);
        await LoadAsync();
    }

    private bool IsRefused(string form) => _refusedForm == form;

    private IReadOnlyList<FieldProblem> ProblemsOf(string form) =>
        IsRefused(form) && _result is GuardedResult.Invalid invalid ? invalid.Problems : [];

    private string? RefusalOf(string form) =>
        IsRefused(form) && _result is GuardedResult.TooManyTries ? Texts["TooManyTries"].Value : null;
}
