using CsCheck;

namespace CalendarCafe.Tests.Support;

/// <summary>What people and machines type to break out of the place that their text was meant for.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> Samples { get; } =
    [
        "Eve\r\nATTENDEE:mailto:evil@example.com",
        "Eve\nATTENDEE:mailto:evil@example.com",
        "Eve\rATTENDEE:mailto:evil@example.com",
        "Eve\u2028ATTENDEE:mailto:evil@example.com\u0085X:Y\u000BZ:1\u000CQ:2",
        "Eve\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
        "Eve\r\n Bcc: evil@example.com\r\n\r\nbody",
        "Eve\\nATTENDEE:mailto:evil@example.com\\",
        "Eve^nATTENDEE:mailto:evil@example.com^'^^",
        "a;b,c:d\"e",
        "\";X-EVIL=1:mailto:evil@example.com",
        "\"Eve\" <evil@example.com>, other@example.com",
        "=?utf-8?q?Eve=0D=0ABcc:_evil=40example.com?=",
        "{{link:manage}}",
        "\u202Egnp.exe\u2066\u200F\u061C",
        "nul\0in\u0001the\u007Fmiddle\u009F",
        "\uD800lone\uDC00surrogates\uD83D",
        "\uFFFE\uFFFF\uFDD0",
        "e\u0301\u037E\u0344",
        "   ",
        "",
        new string('x', 1000),
        string.Concat(Enumerable.Repeat("😀é漢", 200)),
        string.Concat(Enumerable.Repeat("\"\r\n;", 250)),
    ];

    private static readonly string[] Shards =
    [
        "\r\n",
        "\r",
        "\n",
        " ",
        "\t",
        ":",
        ";",
        ",",
        "\"",
        "^",
        "\\",
        "😀",
        "漢",
        "\uD83D",
        "\uDE00",
    ];

    public static Gen<string> Strings { get; } =
        Gen.OneOf(Among(Samples), Among(Shards), Gen.String[Gen.Char, 0, 30]).Array[0, 8].Select(string.Concat);

    public static Gen<string> Among(IReadOnlyList<string> choices) =>
        Gen.Int[0, choices.Count - 1].Select(index => choices[index]);
}
