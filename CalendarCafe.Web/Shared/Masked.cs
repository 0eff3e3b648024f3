using System.Globalization;

namespace CalendarCafe.Web.Shared;

/// <summary>Personal data as a viewer sees it: enough to tell two people apart, not to reach them. Masking twice changes nothing.</summary>
internal static class Masked
{
    /// <summary>Whatever people typed freely.</summary>
    public const string Text = "•••";

    /// <summary>The initials of the first and the last word.</summary>
    public static string Name(string name)
    {
        if (name == Text)
        {
            return Text;
        }

        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => Text,
            1 => Initial(words[0]),
            _ => $"{Initial(words[0])} {Initial(words[^1])}",
        };
    }

    /// <summary>The first letter of the mailbox; the domain may name the person, so it goes too.</summary>
    public static string Email(string address) =>
        address.Length == 0 || address[0] is '@' or '•' ? $"{Text}@{Text}" : $"{FirstElement(address)}{Text}@{Text}";

    private static string Initial(string word) => $"{FirstElement(word).ToUpper(CultureInfo.InvariantCulture)}.";

    // Not the first char: a name may begin with a surrogate pair or a letter with combining marks.
    private static string FirstElement(string word) => StringInfo.GetNextTextElement(word);
}
