using System.Diagnostics;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class SignInPage
{
    private string? _refusal;
    private string? _ticket;

    [SupplyParameterFromForm(Name = "email", FormName = "sign-in")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(Name = "password", FormName = "sign-in")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(Name = "keep", FormName = "sign-in")]
    public string? KeepChoice { get; set; }

    [SupplyParameterFromForm(Name = "ticket", FormName = "resend")]
    public string? Ticket { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    public string? Note { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool Keep => KeepChoice == "true";

    private string Onward => LocalAddress.Or(ReturnUrl, "/app");

    protected override void OnInitialized()
    {
        if (HttpContext.User.Member() is not null)
        {
            Navigation.NavigateTo(Onward);
        }

        KeepChoice ??= StaleForm.Of(HttpContext)?["keep"].ToString();
    }

    private async Task SubmitAsync()
    {
        switch (await SignIn.ExecuteAsync(Email, Password, VisitorAddress.Of(HttpContext), HttpContext.RequestAborted))
        {
            case SignInResult.SignedIn signedIn:
                await Session.SignInAsync(signedIn.Account, isPersistent: Keep);
                Navigation.NavigateTo(Onward);
                break;
            case SignInResult.NeedsCode needsCode:
                await Session.AskForCodeAsync(needsCode.Account, isPersistent: Keep);
                Navigation.NavigateTo(
                    $"/account/sign-in/code?keep={(Keep ? "true" : "false")}&returnUrl={Uri.EscapeDataString(Onward)}"
                );
                break;
            case SignInResult.NotConfirmed notConfirmed:
                _ticket = Tickets.For(notConfirmed.AccountId);
                Refuse("SignIn_NotConfirmed", StatusCodes.Status422UnprocessableEntity);
                break;
            case SignInResult.Refused:
                Refuse("SignIn_Refused", StatusCodes.Status422UnprocessableEntity);
                break;
            case SignInResult.TooManyTries:
                Refuse("TooManyTries", StatusCodes.Status429TooManyRequests);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task ResendAsync()
    {
        if (Tickets.Read(Ticket) is { } account)
        {
            await ResendConfirmation.ExecuteAsync(account, HttpContext.RequestAborted);
        }

        Navigation.NavigateTo("/account/check-mail");
    }

    private void Refuse(string text, int status)
    {
        _refusal = Texts[text];
        HttpContext.Response.StatusCode = status;
    }
}
