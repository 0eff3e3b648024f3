using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>
/// What the script of the account pages asks and answers. Each takes a form, whose token is checked, and refuses in words
/// that the page shows as they are.
/// </summary>
internal static class PasskeyEndpoints
{
    public const string SignInPath = "/account/sign-in/passkey";
    public const string SignInQuestion = "/account/sign-in/passkey/question";
    public const string Path = "/account/passkeys";
    public const string Question = "/account/passkeys/question";

    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(SignInQuestion, AskToSignInAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPost(SignInPath, SignInAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPost(Question, AskToMakeAsync).RequireAuthorization(Policies.Member).ExcludeFromDescription();
        endpoints.MapPost(Path, AddAsync).RequireAuthorization(Policies.Member).ExcludeFromDescription();
    }

    // The token of the form is checked for an endpoint that reads a form.
    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> AskToSignInAsync(
        HttpContext http,
        IFormCollection _,
        PasskeyTalk talk,
        AccountLimits limits,
        IStringLocalizer<AccountTexts> texts
    ) =>
        await limits.MayAskForPasskeyAsync(VisitorAddress.Of(http), http.RequestAborted)
            ? Json(await talk.AskToSignInAsync())
            : Refuse(texts["TooManyTries"], StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<PasskeyOnward>, ProblemHttpResult>> SignInAsync(
        HttpContext http,
        [FromForm] string? credential,
        [FromForm] string? keep,
        [FromForm] string? returnUrl,
        SignInWithPasskey signIn,
        IStringLocalizer<AccountTexts> texts
    )
    {
        var result = await signIn.ExecuteAsync(
            credential,
            keep == "true",
            VisitorAddress.Of(http),
            http.RequestAborted
        );
        return result switch
        {
            SignInResult.SignedIn => TypedResults.Ok(new PasskeyOnward(LocalAddress.Or(returnUrl, "/app"))),
            SignInResult.Lapsed => Refuse(texts["Passkey_Lapsed"]),
            SignInResult.Refused => Refuse(texts["Passkey_Refused"]),
            SignInResult.TooManyTries => Refuse(texts["TooManyTries"], StatusCodes.Status429TooManyRequests),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> AskToMakeAsync(
        HttpContext http,
        [FromForm] string? passkeyName,
        [FromForm] string? passkeyPassword,
        BeginPasskey begin,
        IStringLocalizer<AccountTexts> texts,
        IStringLocalizer<SharedTexts> shared
    ) =>
        await begin.ExecuteAsync(Me(http), passkeyName, passkeyPassword, http.RequestAborted) switch
        {
            BeginPasskeyResult.Asked asked => Json(asked.OptionsJson),
            BeginPasskeyResult.Invalid invalid => Refuse(
                $"{texts[char.ToUpperInvariant(invalid.Problem.Field[0]) + invalid.Problem.Field[1..]]}: {shared.Sentence(invalid.Problem)}"
            ),
            BeginPasskeyResult.Full => Refuse(texts["Passkey_Full"]),
            BeginPasskeyResult.TooManyTries => Refuse(texts["TooManyTries"], StatusCodes.Status429TooManyRequests),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<PasskeyOnward>, ProblemHttpResult>> AddAsync(
        HttpContext http,
        [FromForm] string? credential,
        [FromForm] string? passkeyName,
        AddPasskey add,
        IStringLocalizer<AccountTexts> texts
    ) =>
        await add.ExecuteAsync(Me(http), passkeyName, credential, http.RequestAborted)
            ? TypedResults.Ok(new PasskeyOnward("/account/security?note=passkey-added"))
            : Refuse(texts["Passkey_NotAdded"]);

    // The policy lets in nobody else.
    private static Actor.Member Me(HttpContext http) =>
        http.User.Member() ?? throw new InvalidOperationException("Nobody is signed in.");

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json");

    private static ProblemHttpResult Refuse(string text, int status = StatusCodes.Status422UnprocessableEntity) =>
        TypedResults.Problem(text, statusCode: status);
}
