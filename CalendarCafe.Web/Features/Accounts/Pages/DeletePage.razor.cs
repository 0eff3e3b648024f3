using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Web.Features.Accounts.Deletion;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class DeletePage
{
    private DeletionSight? _sight;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _refusal;

    [SupplyParameterFromForm(Name = "deleteMessage", FormName = "delete")]
    public string? Message { get; set; }

    [SupplyParameterFromForm(Name = "deleteEmail", FormName = "delete")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(Name = "deletePassword", FormName = "delete")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(Name = "deleteCode", FormName = "delete")]
    public string? Code { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    internal DeletionQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal DeleteAccount DeleteAccount { get; init; } = null!; // injected

    [Inject]
    internal AccountSignIn Session { get; init; } = null!; // injected

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string? ShownMessage => StaleForm.Of(HttpContext)?["deleteMessage"].ToString() ?? Message;

    // The policy lets in nobody else.
    private Actor.Member Me => HttpContext.User.Member() ?? throw new InvalidOperationException("Nobody is signed in.");

    protected override async Task OnInitializedAsync() =>
        _sight = await Queries.FindAsync(Me, HttpContext.RequestAborted);

    private async Task SubmitAsync()
    {
        var request = new DeleteAccountRequest(Message, Email, Password, Code);
        switch (await DeleteAccount.ExecuteAsync(Me, request, HttpContext.RequestAborted))
        {
            case DeleteAccountResult.Deleted or DeleteAccountResult.NotFound:
                await Session.SignOutAsync();
                Navigation.NavigateTo("/account/deleted");
                break;
            case DeleteAccountResult.Invalid invalid:
                _problems = invalid.Problems;
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case DeleteAccountResult.TooManyTries:
                _refusal = Texts["TooManyTries"];
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
            case DeleteAccountResult.LastOwner:
                // Since the page was opened, the only other owner has left.
                _sight = await Queries.FindAsync(Me, HttpContext.RequestAborted);
                HttpContext.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
