using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalendarCafe.Tests.Support;

/// <summary>Booking as programs do it, and reading what they are told.</summary>
internal static class BookingPost
{
    public const string Start = "2026-03-03T09:00:00Z";

    /// <summary>All that Ines must send, but for what the test changes.</summary>
    public static string Body(Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["start"] = Start,
            ["timeZone"] = "Europe/Lisbon",
            ["invitee"] = new JsonObject { ["name"] = "Ines Carvalho", ["email"] = "ines@guests.test" },
        };
        change?.Invoke(body);
        return body.ToJsonString();
    }

    public static async Task<HttpResponseMessage> BookAsync(
        this HttpClient client,
        SettledHost host,
        string body,
        string? key = null,
        string contentType = "application/json"
    )
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Api}/bookings") { Content = content };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static Task<JsonElement> ReadAsync(this HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>The fields that a refusal names.</summary>
    public static async Task<IReadOnlyList<string>> FieldsAsync(this HttpResponseMessage answer) =>
        [.. (await answer.ReadAsync()).GetProperty("errors").EnumerateObject().Select(field => field.Name)];
}
