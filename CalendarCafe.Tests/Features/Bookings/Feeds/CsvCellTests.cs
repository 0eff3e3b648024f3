using CalendarCafe.Web.Features.Bookings.Feeds;
using CsCheck;

namespace CalendarCafe.Tests.Features.Bookings.Feeds;

public sealed class CsvCellTests
{
    private const string Dangerous = "=+-@\t\r\0";

    [Fact]
    public void No_text_begins_as_a_formula_does() =>
        Gen.Select(Gen.OneOf(Gen.Char[Dangerous], Gen.Char), Gen.String)
            .Sample((first, rest) => !Dangerous.Contains(CsvCell.Of(first + rest)[0], StringComparison.Ordinal));

    [Fact]
    public void Harmless_text_stays_as_it_is() =>
        Gen
            .String.Where(text => text.Length == 0 || !Dangerous.Contains(text[0], StringComparison.Ordinal))
            .Sample(text => CsvCell.Of(text) == text);

    [Fact]
    public void Nothing_is_an_empty_cell() => CsvCell.Of(null).ShouldBe("");
}
