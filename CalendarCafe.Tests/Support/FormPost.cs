using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace CalendarCafe.Tests.Support;

/// <summary>Fills in and sends a form of a page as a browser without scripts does.</summary>
public static partial class FormPost
{
    /// <summary>Loads the page, and sends its form of this name with what stands hidden in it and the given fields.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient browser,
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var page = await browser.GetStringAsync(address);
        return await browser.SendFormAsync(address, page, form, fields);
    }

    /// <summary>Sends a form of a page that is loaded already.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(
        this HttpClient browser,
        string address,
        string page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var hidden = HiddenFields(page, form);
        var content = new FormUrlEncodedContent(
            hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return browser.PostAsync(address, content);
    }

    public static HttpContent Raw(string body, string contentType)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    public static IReadOnlyList<(string Name, string Value)> HiddenFields(string page, string form)
    {
        var markup = FormPattern()
            .Matches(page)
            .Select(match => match.Value)
            .Single(markup => markup.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        return
        [
            .. HiddenPattern()
                .Matches(markup)
                .Select(match =>
                    (match.Groups["name"].Value, System.Net.WebUtility.HtmlDecode(match.Groups["value"].Value))
                ),
        ];
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex FormPattern();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex HiddenPattern();
}
