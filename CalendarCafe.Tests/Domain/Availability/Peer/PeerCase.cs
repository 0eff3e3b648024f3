using System.Text.Json;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>One of the peer's cases: what is asked, and what their own test asserts.</summary>
internal sealed record PeerCase(string Id, JsonElement Asked)
{
    /// <summary>The families that this engine answers; who is picked, which lead is held back and where a form leads is decided elsewhere.</summary>
    private static readonly HashSet<string> Kinds =
    [
        "schedule",
        "slotsFromRanges",
        "openRanges",
        "intersect",
        "subtract",
        "teamRanges",
        "rollingBookableWindow",
        "busyFromBookings",
        "limitCheck",
        "limitOrder",
    ];

    private static string Folder =>
        Path.Combine(Repository.Root, "CalendarCafe.Tests", "Domain", "Availability", "PeerCases");

    public string Kind => Asked.Text("kind") ?? "";

    public JsonElement Expected => Asked.GetProperty("expect");

    public static IReadOnlyList<PeerCase> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .Where(peerCase => Kinds.Contains(peerCase.Kind)),
    ];

    public static PeerCase Of(string id) => All.First(peerCase => peerCase.Id == id);

    private static IEnumerable<PeerCase> Read(string path)
    {
        var root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        var cases =
            root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : root.GetProperty("cases").EnumerateArray();
        return cases.Select(peerCase => new PeerCase(peerCase.Text("id") ?? "", peerCase));
    }
}
