using System.Reflection;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Architecture;

/// <summary>The product's own assemblies and sources, without what tools write.</summary>
internal static class House
{
    public static readonly Assembly Domain = typeof(Actor).Assembly;
    public static readonly Assembly Infrastructure = typeof(CafeDatabase).Assembly;
    public static readonly Assembly Web = typeof(App).Assembly;

    private static readonly string[] Projects =
    [
        "CalendarCafe.Domain",
        "CalendarCafe.Infrastructure",
        "CalendarCafe.Web",
        "CalendarCafe.Tests",
        "CalendarCafe.Benchmarks",
    ];

    public static IEnumerable<Assembly> Assemblies => [Domain, Infrastructure, Web];

    /// <summary>Written types; what the compiler and Razor add has characters or attributes that no person writes.</summary>
    public static IEnumerable<Type> Types =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => type.Namespace?.StartsWith("CalendarCafe", StringComparison.Ordinal) == true)
            .Where(type => !type.FullName!.Contains(".Migrations.", StringComparison.Ordinal));

    /// <summary>Files of the product and its tests, as paths from the repository's root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = Read();

    public static IEnumerable<SourceFile> ProductSources =>
        Sources.Where(file =>
            !file.Path.StartsWith("CalendarCafe.Tests/", StringComparison.Ordinal)
            && !file.Path.StartsWith("CalendarCafe.Benchmarks/", StringComparison.Ordinal)
        );

    private static IReadOnlyList<SourceFile> Read()
    {
        var root = Repository.Root;
        return
        [
            .. Projects
                .Select(project => Path.Combine(root, project))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Where(path => Path.GetExtension(path) is ".cs" or ".razor")
                .Select(path => (Full: path, Short: Path.GetRelativePath(root, path).Replace('\\', '/')))
                .Where(file => !IsGenerated(file.Short))
                .OrderBy(file => file.Short, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.Short, File.ReadAllLines(file.Full))),
        ];
    }

    private static bool IsGenerated(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal)
        || path.Contains("/bin/", StringComparison.Ordinal)
        || path.Contains("/Migrations/", StringComparison.Ordinal)
        || path.EndsWith(".g.cs", StringComparison.Ordinal);
}
