using System.Diagnostics;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Members.Invitations;

public sealed partial class InvitationPage
{
    private InvitationSight? _found;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _refusal;

    [Parameter]
    public required string Token { get; set; }

    [SupplyParameterFromForm(Name = "name", FormName = "accept-invitation")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(Name = "password", FormName = "accept-invitation")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(Name = "timeZone", FormName = "accept-invitation")]
    public string? TimeZone { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool IsOver => _found is not { State: MemberInvitationState.Open, HasAccount: false };

    protected override async Task OnInitializedAsync()
    {
        await FindAsync();
        if (IsOver)
        {
            HttpContext.AnswerWith(StatusCodes.Status410Gone);
        }
    }

    private async Task FindAsync() =>
        _found = await Queries.FindAsync(Token, VisitorAddress.Of(HttpContext), HttpContext.RequestAborted);

    private async Task SubmitAsync()
    {
        var request = new AcceptInvitationRequest(Token, Name, Password, TimeZone);
        switch (
            await AcceptInvitation.ExecuteAsync(request, VisitorAddress.Of(HttpContext), HttpContext.RequestAborted)
        )
        {
            case AcceptInvitationResult.Accepted accepted:
                await Session.SignInAsync(accepted.Account, isPersistent: false);
                Navigation.NavigateTo("/app");
                break;
            case AcceptInvitationResult.Invalid invalid:
                _problems = invalid.Problems;
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case AcceptInvitationResult.HasAccount:
            case AcceptInvitationResult.LinkIsDead:
                await FindAsync(); // says by itself what it has become
                HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
                break;
            case AcceptInvitationResult.TooManyTries:
                _refusal = AccountTexts["TooManyTries"];
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
