using System.Text.RegularExpressions;
using CalendarCafe.Tests.Features.Accounts;

namespace CalendarCafe.Tests.Support;

/// <summary>A browser whose cookies a test can keep, and bring back after the site took them away.</summary>
internal sealed partial class ABareBrowser(CafeSite site) : IDisposable
{
    private readonly HttpClient _client = site.CreateClient(
        new()
        {
            AllowAutoRedirect = false,
            HandleCookies = false,
            BaseAddress = new Uri("http://localhost"),
        }
    );

    public IReadOnlyDictionary<string, string> Cookies { get; set; } = new Dictionary<string, string>();

    /// <summary>Opens a page, and answers the token of its forms.</summary>
    public async Task<string> OpenAsync(string address)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, address));
        return TokenPattern().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value;
    }

    public Task<HttpResponseMessage> PostAsync(
        string address,
        string token,
        params (string Name, string Value)[] fields
    ) =>
        SendAsync(
            new(HttpMethod.Post, address)
            {
                Content = new FormUrlEncodedContent(
                    fields
                        .Append((Name: "__RequestVerificationToken", Value: token))
                        .Select(field => KeyValuePair.Create(field.Name, field.Value))
                ),
            }
        );

    /// <summary>Signs in by password, in the place of whoever was signed in here.</summary>
    public async Task SignInAsync(string email)
    {
        Cookies = Cookies
            .Where(cookie => cookie.Key != "CalendarCafe")
            .ToDictionary(cookie => cookie.Key, cookie => cookie.Value, StringComparer.Ordinal);
        var token = await OpenAsync("/account/sign-in");
        using var answer = await PostAsync(
            "/account/sign-in",
            token,
            ("_handler", "sign-in"),
            ("email", email),
            ("password", AccountBench.Password)
        );
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await _client.SendAsync(request);
        var cookies = new Dictionary<string, string>(Cookies, StringComparer.Ordinal);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
            {
                cookies[pair[0]] = pair[1];
            }
        }

        Cookies = cookies;
        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TokenPattern();
}
