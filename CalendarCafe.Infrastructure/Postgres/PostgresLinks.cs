using System.Text.Json;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>The symbolic links of the npm package, which npm drops and the package lists in <c>pg-symlinks.json</c>.</summary>
internal static class PostgresLinks
{
    private const string ListName = "pg-symlinks.json";

    private sealed record Link(string Source, string Target);

    /// <summary>False when links are missing and this user may not write there; true for an installation without a list.</summary>
    public static bool TryRestore(string installPath)
    {
        var list = Path.Combine(installPath, ListName);
        if (!File.Exists(list))
        {
            return true;
        }

        try
        {
            Restore(list);
            return true;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>All or nothing: a copy that was cut short is never taken for a whole one.</summary>
    public static void CopyInstallation(string installPath, string copyPath)
    {
        var parent = Path.GetDirectoryName(copyPath) ?? throw new ArgumentException("No parent.", nameof(copyPath));
        var unfinished = Path.Combine(parent, $"{Guid.NewGuid():N}", "native");
        CopyFolder(new DirectoryInfo(installPath), unfinished);
        var list = Path.Combine(unfinished, ListName);
        if (File.Exists(list))
        {
            Restore(list);
        }

        Directory.Move(unfinished, copyPath);
        Directory.Delete(Path.GetDirectoryName(unfinished) ?? unfinished);
    }

    private static void Restore(string list)
    {
        var packagePath = Path.GetDirectoryName(Path.GetDirectoryName(list)) ?? "/";
        var links = JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
        foreach (var link in links)
        {
            var target = Path.Combine(packagePath, link.Target);
            var source = Path.Combine(packagePath, link.Source);
            var folder = Path.GetDirectoryName(target) ?? packagePath;
            if (!File.Exists(target) && File.Exists(source))
            {
                Create(target, Path.GetRelativePath(folder, source));
            }
        }
    }

    private static void Create(string target, string source)
    {
        try
        {
            File.CreateSymbolicLink(target, source);
        }
        catch (IOException) when (File.Exists(target))
        {
            // Another node that starts at the same moment was quicker.
        }
    }

    private static void CopyFolder(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            if (file.LinkTarget is { } linked)
            {
                File.CreateSymbolicLink(Path.Combine(to, file.Name), linked);
            }
            else
            {
                file.CopyTo(Path.Combine(to, file.Name));
            }
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            CopyFolder(folder, Path.Combine(to, folder.Name));
        }
    }
}
