using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Stands in a stored mail for a link that is made at the moment of sending, so that the database never holds one that works.
/// </summary>
internal static class Placeholders
{
    public const string Manage = "{{link:manage}}";

    private const string CodeStart = "{{code:";
    private const string InvitationStart = "{{link:invitation:";

    /// <summary>The same, for a page that speaks the reader's language.</summary>
    public static string ManageIn(string locale) => Manage + LanguageChoice.MarkFor(locale);

    public static string CodeOf(EmailCheckId check) => $"{CodeStart}{check}}}}}";

    /// <summary>The check whose code a text asks for, or null for none.</summary>
    public static EmailCheckId? CheckIn(string text) => IdIn(text, CodeStart) is { } id ? new EmailCheckId(id) : null;

    public static string LinkOf(MemberInvitationId invitation) => $"{InvitationStart}{invitation}}}}}";

    /// <summary>The invitation to whose page a text leads, or null for none.</summary>
    public static MemberInvitationId? InvitationIn(string text) =>
        IdIn(text, InvitationStart) is { } id ? new MemberInvitationId(id) : null;

    /// <summary>People's own text, so that nothing in it is taken for a placeholder: no two braces stay together, however many there were.</summary>
    public static string Without(string text)
    {
        while (text.Contains("{{", StringComparison.Ordinal))
        {
            text = text.Replace("{{", "{ {", StringComparison.Ordinal);
        }

        return text;
    }

    private static Guid? IdIn(string text, string start)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal);
        var id = at < 0 ? "" : text[(at + start.Length)..].Split("}}", 2)[0];
        return Guid.TryParse(id, out var value) ? value : null;
    }
}
