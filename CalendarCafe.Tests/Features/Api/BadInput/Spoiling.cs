using System.Text.Json.Nodes;
using CalendarCafe.Tests.Support;
using CsCheck;

namespace CalendarCafe.Tests.Features.Api.BadInput;

/// <summary>What is done to a request, and the place that its refusal has to name; none where no field is to blame.</summary>
internal sealed record Spoiling(ApiCall Call, string? Place)
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        HostileText.Strings,
        HostileText.Among([
            "0001-01-01",
            "9999-12-31",
            "-2147483649",
            "1e400",
            "NaN",
            "+999999-12-31T00:00:00Z",
            "Etc/../../passwd",
            "{0}",
            "%00",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
        ])
    );

    private static readonly Gen<JsonNode?> Values = Gen.OneOf(
        Texts.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Long.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(fact => (JsonNode?)JsonValue.Create(fact)),
        Gen.Const((JsonNode?)null),
        Texts.Array[0, 3].Select(texts => (JsonNode?)new JsonArray([.. texts.Select(text => (JsonNode?)text)])),
        Texts.Array[0, 3].Select(texts => (JsonNode?)new JsonObject(texts.Distinct().Select(Member)))
    );

    private static readonly Gen<string> RawBodies = Gen.OneOf(
        Texts,
        HostileText.Among([
            "",
            "null",
            "[]",
            "{",
            "{\"start\":\"\\ud800\"}",
            "{\"a\":1,\"a\":2}",
            new string('[', 2_000),
            $"{{\"start\":\"{new string('9', 5_000)}\"}}",
        ])
    );

    public static Gen<Spoiling> Of(ApiCall call)
    {
        var ways = new List<Gen<Spoiling>>
        {
            Gen.Select(Gen.Int[0, call.Path.Count - 1], Texts).Select((part, text) => Segment(call, part, text)),
        };
        foreach (var (name, _) in call.Query)
        {
            ways.Add(Texts.Select(text => Asked(call, name, text)));
            ways.Add(Gen.Const(Asked(call, name, null)));
        }

        if (call.IsKeyed)
        {
            ways.Add(Texts.Select(text => new Spoiling(call with { Key = Printable(text) }, "Idempotency-Key")));
        }

        foreach (var member in call.Members)
        {
            ways.Add(Values.Select(value => new Spoiling(call.With(member, value), member)));
            ways.Add(Gen.Const(new Spoiling(call.Without(member), member)));
        }

        if (call.Body is not null)
        {
            ways.Add(RawBodies.Select(text => new Spoiling(call with { RawBody = text }, null)));
            ways.Add(Values.Select(value => new Spoiling(call.With("status", value), "status")));
        }

        return Gen.OneOf([.. ways]);
    }

    private static KeyValuePair<string, JsonNode?> Member(string text) => new(text, text);

    private static Spoiling Segment(ApiCall call, int part, string text) =>
        new(call with { Path = [.. call.Path.Select((kept, index) => index == part ? text : kept)] }, null);

    private static Spoiling Asked(ApiCall call, string name, string? text) =>
        new(
            call with
            {
                Query =
                [
                    .. call
                        .Query.Where(part => part.Name != name || text is not null)
                        .Select(part => part.Name == name ? (name, text!) : part),
                ],
            },
            name
        );

    // What a client library lets into a header at all.
    private static string Printable(string text) => new([.. text.Where(character => character is >= ' ' and <= '~')]);
}
