using System.Reflection;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Architecture;

public sealed class AsvsTests
{
    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "asvs.csv"))[1..];

    public static TheoryData<string> Promises => [.. Rows];

    [Theory]
    [MemberData(nameof(Promises))]
    public void Requirement_that_is_done_names_a_test_that_exists(string row)
    {
        var cells = row.Split(',');

        cells.Length.ShouldBe(5);
        cells[3].ShouldBeOneOf("done", "later");
        if (cells[3] == "done")
        {
            Tests.ShouldContain(cells[4]);
        }
    }

    private static HashSet<string> Tests { get; } =
    [
        .. typeof(AsvsTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes<FactAttribute>(inherit: true).Any())
            .Select(method => method.Name),
    ];
}
