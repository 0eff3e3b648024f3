namespace CalendarCafe.Tests.Architecture;

public sealed class SizeTests
{
    [Theory]
    [InlineData(".cs", 300)]
    [InlineData(".razor", 150)]
    public void No_file_is_longer_than_a_reader_can_hold(string extension, int limit)
    {
        var tooLong = House
            .Sources.Where(file => file.Path.EndsWith(extension, StringComparison.Ordinal))
            .Where(file => file.Lines.Count > limit)
            .Select(file => $"{file.Path}: {file.Lines.Count}");

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void Program_is_a_table_of_contents() =>
        House
            .Sources.Single(file => file.Path == "CalendarCafe.Web/Program.cs")
            .Lines.Count.ShouldBeLessThanOrEqualTo(60);
}
