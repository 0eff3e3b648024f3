using System.Text;
using CalendarCafe.Domain;
using CalendarCafe.Tests.Support;
using CsCheck;

namespace CalendarCafe.Tests.Domain;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("  Ada \t Lovelace\r\n", "Ada Lovelace")]
    [InlineData("Eve\r\nATTENDEE:mailto:evil@x", "Eve ATTENDEE:mailto:evil@x")]
    [InlineData("a\u2028b\u2029c\u0085d", "a b c d")]
    [InlineData("a\u202Eb\u200Ec\u2066d\u061Ce", "abcde")]
    [InlineData("a\0b\u0007c\u009Fd", "abcd")]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("👩\u200D🔬 👍🏽", "👩\u200D🔬 👍🏽")]
    [InlineData("\u200B", "")]
    [InlineData("\u2063\uFEFF \u00AD", "")]
    [InlineData("\u115F \u3164", "")]
    [InlineData("\u2800\u2800", "")]
    [InlineData("\uFE0F\u034F\uFFA0", "")]
    [InlineData("\uDB40\uDC41", "")]
    public void Line_is_one_line_without_controls(string? raw, string expected)
    {
        var line = CleanText.Line(raw);

        line.ShouldBe(expected);
    }

    [Fact]
    public void Lone_surrogates_vanish_and_whole_pairs_stay()
    {
        var line = CleanText.Line("a\uD83Db\uDE00c\uD83D\uDE00\uD83D");

        line.ShouldBe("abc😀");
    }

    [Fact]
    public void Paragraphs_keep_line_breaks_and_one_empty_line()
    {
        var text = CleanText.Paragraphs("\r\n one \r\ntwo\rthree\n\n\n\n four\u2028five\n\n");

        text.ShouldBe("one\ntwo\nthree\n\nfour\nfive");
    }

    [Fact]
    public void No_text_breaks_the_rules_of_a_line() =>
        HostileText.Strings.Sample(
            raw =>
            {
                var line = CleanText.Line(raw);

                line.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
                line.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
                line.ShouldNotContain("  ");
                line.Trim().ShouldBe(line);
                line.ShouldAllBe(character => character == ' ' || !char.IsWhiteSpace(character));
                line.ShouldAllBe(character => !char.IsControl(character) && !TurnsDirection(character));
                CleanText.Line(line).ShouldBe(line);
            },
            iter: 2000
        );

    [Fact]
    public void No_text_breaks_the_rules_of_paragraphs() =>
        HostileText.Strings.Sample(
            raw =>
            {
                var text = CleanText.Paragraphs(raw);

                text.ShouldNotContain("\n\n\n");
                text.Trim().ShouldBe(text);
                text.Split('\n').ShouldAllBe(line => CleanText.Line(line) == line);
                CleanText.Paragraphs(text).ShouldBe(text);
            },
            iter: 2000
        );

    private static bool TurnsDirection(char character) =>
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(character);
}
