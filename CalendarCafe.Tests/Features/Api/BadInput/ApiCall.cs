using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CalendarCafe.Tests.Features.Api.BadInput;

/// <summary>A request of the public API: right as it is built here, to be spoiled in one place.</summary>
internal sealed record ApiCall(string Operation, HttpMethod Method, IReadOnlyList<string> Path)
{
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public JsonObject? Body { get; init; }

    /// <summary>Sent instead of <see cref="Body"/>, whatever it is.</summary>
    public string? RawBody { get; init; }

    /// <summary>It is sent under a key, which makes what is sent twice count once.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>The key; one of its own where this is null.</summary>
    public string? Key { get; init; }

    /// <summary>Every member of the body, by its path from the root.</summary>
    public IReadOnlyList<string> Members => Body is null ? [] : [.. MembersOf(Body, "")];

    public ApiCall With(string member, JsonNode? value)
    {
        var body = Body!.DeepClone().AsObject();
        var (parent, name) = Find(body, member);
        parent[name] = value?.DeepClone();
        return this with { Body = body };
    }

    public ApiCall Without(string member)
    {
        var body = Body!.DeepClone().AsObject();
        var (parent, name) = Find(body, member);
        parent.Remove(name);
        return this with { Body = body };
    }

    public HttpRequestMessage ToRequest()
    {
        var query = string.Join('&', Query.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        var request = new HttpRequestMessage(
            Method,
            new Uri($"/api/v1/public/{string.Join('/', Path.Select(Uri.EscapeDataString))}?{query}", UriKind.Relative)
        );
        if (IsKeyed)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Key ?? Guid.NewGuid().ToString());
        }

        if (RawBody is not null || Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(RawBody ?? Body!.ToJsonString()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private static (JsonObject Parent, string Name) Find(JsonObject root, string member)
    {
        var names = member.Split('.');
        var parent = names[..^1].Aggregate(root, (at, name) => at[name]!.AsObject());
        return (parent, names[^1]);
    }

    private static IEnumerable<string> MembersOf(JsonObject parent, string root) =>
        parent.SelectMany(member =>
            member.Value is JsonObject child
                ? MembersOf(child, $"{root}{member.Key}.").Prepend(root + member.Key)
                : [root + member.Key]
        );
}
