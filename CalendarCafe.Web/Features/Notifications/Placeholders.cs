namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Stands in a stored mail for a link that is made at the moment of sending, so that the database never holds one that works.
/// </summary>
internal static class Placeholders
{
    public const string Manage = "{{link:manage}}";

    /// <summary>People's own text, so that nothing in it is taken for a placeholder: no two braces stay together, however many there were.</summary>
    public static string Without(string text)
    {
        while (text.Contains("{{", StringComparison.Ordinal))
        {
            text = text.Replace("{{", "{ {", StringComparison.Ordinal);
        }

        return text;
    }
}
