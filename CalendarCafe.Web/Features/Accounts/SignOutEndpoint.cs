using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Features.Accounts.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts;

internal static class SignOutEndpoint
{
    public const string Path = "/account/sign-out";

    public static async Task<Results<RedirectHttpResult, ProblemHttpResult>> SignOutAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        SignInManager<Account> signIn,
        EndSession endSession
    )
    {
        // Whoever is signed out already, in another tab, has a form of before and gets no complaint.
        if (context.User.Identity?.IsAuthenticated == true)
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest);
            }

            if (context.User.Member() is { } member && context.User.SessionId() is { } session)
            {
                await endSession.ExecuteAsync(member, session, context.RequestAborted);
            }

            await signIn.SignOutAsync();
        }

        return TypedResults.LocalRedirect($"{SessionCookie.SignInPath}?note=signed-out");
    }
}
