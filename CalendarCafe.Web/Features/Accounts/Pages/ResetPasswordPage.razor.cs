using System.Diagnostics;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Features.Accounts.Parts;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class ResetPasswordPage
{
    private bool _isDead;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _refusal;

    [Parameter]
    public required string Token { get; set; }

    [SupplyParameterFromForm(Name = "password", FormName = "reset-password")]
    public string? Password { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(HttpContext.Request.Method))
        {
            var visitor = VisitorAddress.Of(HttpContext);
            var works = await Links.WorksAsync(
                Token,
                AccountTokenPurpose.ResetPassword,
                visitor,
                HttpContext.RequestAborted
            );
            ShowDead(!works);
        }
    }

    private async Task SubmitAsync()
    {
        var visitor = VisitorAddress.Of(HttpContext);
        switch (await ResetPassword.ExecuteAsync(Token, Password, visitor, HttpContext.RequestAborted))
        {
            case ResetPasswordResult.Changed:
                await Session.SignOutAsync();
                Navigation.NavigateTo($"{SessionCookie.SignInPath}?note=password-changed");
                break;
            case ResetPasswordResult.Invalid invalid:
                _problems = [invalid.Problem];
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case ResetPasswordResult.LinkIsDead:
                ShowDead(true);
                break;
            case ResetPasswordResult.TooManyTries:
                _refusal = Texts["TooManyTries"];
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void ShowDead(bool isDead)
    {
        _isDead = isDead;
        if (isDead)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
