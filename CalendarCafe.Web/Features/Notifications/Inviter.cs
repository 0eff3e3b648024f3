using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Who invites, in mail to guests: people who asked for nothing. The invitee typed the name, so one that could be an
/// advertisement or a link gives way to the address.
/// </summary>
internal static class Inviter
{
    private const int LongestName = 50;

    public static string Of(Invitee invitee) => IsName(invitee.Name) ? invitee.Name : invitee.Email;

    // People are called Dr. Ann-Marie O'Neil, Jr. and not www.example.org or Win 500 €!
    private static bool IsName(string text) =>
        text.Length <= LongestName
        && text.All(character => char.IsLetter(character) || char.IsWhiteSpace(character) || IsJoining(character))
        && !text.Split(' ')
            .Any(word => word.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < word.Length - 1);

    private static bool IsJoining(char character) =>
        character is '.' or ',' or '\'' or '’' or '-'
        || char.GetUnicodeCategory(character)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
