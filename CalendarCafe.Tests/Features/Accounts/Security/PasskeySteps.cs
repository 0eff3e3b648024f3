using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts.Passkeys;

namespace CalendarCafe.Tests.Features.Accounts.Security;

/// <summary>What the script of the account pages does, without a browser.</summary>
internal static partial class PasskeySteps
{
    public const string Settings = "/account/security";
    private const string SignInPage = "/account/sign-in";

    /// <summary>Adds a passkey to the account that is signed in here.</summary>
    public static async Task AddPasskeyAsync(this HttpClient browser, ASoftPasskey passkey, string name = "Laptop")
    {
        using var asked = await browser.AskToMakeAsync(name);
        using var added = await browser.AddAsync(passkey.Make(await asked.Content.ReadAsStringAsync()), name);
        added.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await added.Content.ReadAsStringAsync());
    }

    public static Task<HttpResponseMessage> AskToMakeAsync(
        this HttpClient browser,
        string name = "Laptop",
        string password = AccountBench.Password
    ) => browser.SendAsync(Settings, PasskeyEndpoints.Question, ("passkeyName", name), ("passkeyPassword", password));

    public static Task<HttpResponseMessage> AddAsync(this HttpClient browser, string answer, string name = "Laptop") =>
        browser.SendAsync(Settings, PasskeyEndpoints.Path, ("passkeyName", name), ("credential", answer));

    public static async Task<string> AskToSignInAsync(this HttpClient browser)
    {
        using var asked = await browser.SendAsync(SignInPage, PasskeyEndpoints.SignInQuestion);
        return await asked.Content.ReadAsStringAsync();
    }

    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient browser, string answer) =>
        browser.SendAsync(SignInPage, PasskeyEndpoints.SignInPath, ("credential", answer));

    public static async Task<HttpResponseMessage> SignInByAsync(this HttpClient browser, ASoftPasskey passkey) =>
        await browser.AnswerAsync(passkey.Show(await browser.AskToSignInAsync()));

    private static async Task<HttpResponseMessage> SendAsync(
        this HttpClient browser,
        string page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var token = TokenPattern().Match(await browser.GetStringAsync(page)).Groups["token"].Value;
        return await browser.PostAsync(
            address,
            new FormUrlEncodedContent(
                fields
                    .Append(("__RequestVerificationToken", token))
                    .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
            )
        );
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TokenPattern();
}
