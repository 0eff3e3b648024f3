namespace CalendarCafe.Tests.Architecture;

internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    public bool Says(string word) => Lines.Any(line => line.Contains(word, StringComparison.Ordinal));
}
