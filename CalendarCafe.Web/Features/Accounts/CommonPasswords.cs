using System.Collections.Frozen;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>What everybody tries first, kept with the program: no password is ever asked about elsewhere.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Known = Read();

    public static int Longest { get; } = Known.Max(password => password.Length);

    public static bool Contain(ReadOnlySpan<char> lowerCase) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lowerCase);

    private static FrozenSet<string> Read()
    {
        var name = $"{typeof(CommonPasswords).Namespace}.common-passwords.txt";
        using var stream =
            typeof(CommonPasswords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
