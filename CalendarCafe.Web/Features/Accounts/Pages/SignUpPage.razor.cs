using System.Diagnostics;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class SignUpPage
{
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _refusal;

    [SupplyParameterFromForm(Name = "name", FormName = "sign-up")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(Name = "email", FormName = "sign-up")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(Name = "password", FormName = "sign-up")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(Name = "organization", FormName = "sign-up")]
    public string? Organization { get; set; }

    [SupplyParameterFromForm(Name = "timeZone", FormName = "sign-up")]
    public string? TimeZone { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    protected override void OnInitialized()
    {
        if (HttpContext.User.Member() is not null)
        {
            Navigation.NavigateTo("/app");
        }
    }

    private async Task SubmitAsync()
    {
        var request = new SignUpRequest(Name, Email, Password, Organization, TimeZone);
        switch (await SignUp.ExecuteAsync(request, VisitorAddress.Of(HttpContext), HttpContext.RequestAborted))
        {
            case SignUpResult.CheckMail:
                Navigation.NavigateTo("/account/check-mail");
                break;
            case SignUpResult.Invalid invalid:
                _problems = invalid.Problems;
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case SignUpResult.TooManyTries:
                _refusal = Texts["TooManyTries"];
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
