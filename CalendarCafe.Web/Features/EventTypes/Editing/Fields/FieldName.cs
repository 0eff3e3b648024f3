namespace CalendarCafe.Web.Features.EventTypes.Editing.Fields;

/// <summary>The ids in the document of a field and of what is said about it.</summary>
internal static class FieldName
{
    public static string Id(string field) => $"edit-{field.Replace('.', '-')}";

    public static string HelpId(string field) => $"{Id(field)}-help";

    public static string ErrorId(string field) => $"{Id(field)}-error";

    /// <summary>For aria-describedby; null where nothing is said.</summary>
    public static string? Described(string field, string? help, string? problem) =>
        string.Join(
            ' ',
            new[]
            {
                problem is null ? null : ErrorId(field),
                string.IsNullOrEmpty(help) ? null : HelpId(field),
            }.OfType<string>()
        )
            is { Length: > 0 } ids
            ? ids
            : null;
}
