namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>The server's own log, of which one older part is kept.</summary>
internal sealed class PostgresLog(string path)
{
    private const long Limit = 10 * 1024 * 1024;

    private long _startsAt;

    public string Path => path;

    /// <summary>Call only while no server writes to it.</summary>
    public void Open()
    {
        var file = new FileInfo(path);
        if (file.Exists && file.Length > Limit)
        {
            file.MoveTo(path + ".1", overwrite: true);
        }

        if (!File.Exists(path))
        {
            PostgresHome.WriteSecret(path, "");
        }

        _startsAt = new FileInfo(path).Length;
    }

    /// <summary>Why the server did not start: the last thing it called fatal since <see cref="Open"/>, and the detail that follows.</summary>
    public string? ReadReason()
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(Math.Min(_startsAt, stream.Length), SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        var fatal = Array.FindLastIndex(lines, line => line.Contains("FATAL:", StringComparison.Ordinal));
        return fatal < 0 ? null : string.Join(" ", lines.Skip(fatal).Take(2).Select(Wording)).Trim();
    }

    private static string Wording(string line)
    {
        foreach (var mark in (string[])["FATAL:", "DETAIL:"])
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[(at + mark.Length)..].Trim();
            }
        }

        return "";
    }
}
