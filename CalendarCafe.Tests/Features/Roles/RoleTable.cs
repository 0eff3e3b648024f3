using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>What docs/roles.md says: of each act, how far each role reaches.</summary>
internal static class RoleTable
{
    private static readonly Role[] Columns = [Role.Owner, Role.Admin, Role.Member, Role.Viewer];

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<Role, string>> Rows { get; } = Read();

    private static Dictionary<string, IReadOnlyDictionary<Role, string>> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "roles.md"))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        lines[0].Skip(1).ShouldBe(Columns.Select(role => role.ToString().ToUpperInvariant()));
        return lines
            .Skip(2)
            .ToDictionary(
                cells => cells[0],
                IReadOnlyDictionary<Role, string> (cells) =>
                    Columns.Zip(cells[1..]).ToDictionary(cell => cell.First, cell => cell.Second),
                StringComparer.Ordinal
            );
    }
}
