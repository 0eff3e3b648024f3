using CalendarCafe.Domain;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Reads and checks the fields that several account forms share.</summary>
internal static class AccountFields
{
    /// <summary>The address in the one form under which accounts are found: normalised and in lower case.</summary>
    public static bool TryReadEmail(string? typed, out string email)
    {
        var isAddress = EmailAddress.TryNormalize(typed, out var normalised);
        email = normalised.ToLowerInvariant();
        return isAddress;
    }

    public static FieldProblem EmailProblem(string field, string? typed) =>
        new(field, string.IsNullOrWhiteSpace(typed) ? FieldProblemKind.Required : FieldProblemKind.NotAnEmailAddress);

    public static FieldProblem? CheckText(string field, string text, int longest) =>
        text.Length switch
        {
            0 => new(field, FieldProblemKind.Required),
            var length when length > longest => new(field, FieldProblemKind.TooLong, longest),
            _ => null,
        };

    public static FieldProblem? CheckZone(string field, string? zone) =>
        zone switch
        {
            null or "" => new(field, FieldProblemKind.Required),
            _ when ZoneId.IsKnown(zone) => null,
            _ => new(field, FieldProblemKind.NotATimeZone),
        };
}
