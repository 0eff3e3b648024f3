using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Stands in a stored mail for a link that is made at the moment of sending, so that the database never holds one that works.
/// </summary>
internal static class Placeholders
{
    public const string Manage = "{{link:manage}}";

    private const string CodeStart = "{{code:";

    /// <summary>The same, for a page that speaks the reader's language.</summary>
    public static string ManageIn(string locale) => Manage + LanguageChoice.MarkFor(locale);

    public static string CodeOf(EmailCheckId check) => $"{CodeStart}{check}}}}}";

    /// <summary>The check whose code a text asks for, or null for none.</summary>
    public static EmailCheckId? CheckIn(string text)
    {
        var at = text.IndexOf(CodeStart, StringComparison.Ordinal);
        var id = at < 0 ? "" : text[(at + CodeStart.Length)..].Split("}}", 2)[0];
        return Guid.TryParse(id, out var value) ? new EmailCheckId(value) : null;
    }

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
