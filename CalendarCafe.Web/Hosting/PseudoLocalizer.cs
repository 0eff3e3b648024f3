using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// A language that nobody speaks, to look at pages in: right to left, its words longer than the English ones, which can
/// still be read in them. What stays plain English is no resource; what is cut off or mirrored wrongly, others would meet too.
/// </summary>
internal sealed class PseudoLocalizer(IStringLocalizer words) : IStringLocalizer
{
    /// <summary>Arabic dates and direction, of a place that is none.</summary>
    public const string Culture = "ar-XB";

    private const char RightToLeft = '\u200F';
    private const int Vowels = 5;
    private const string Plain = "aeioucnsyAEIOUCNSY";
    private const string Accented = "áéíóúçñšýÁÉÍÓÚÇÑŠÝ";

    public LocalizedString this[string name] => IsSpoken ? Disguised(words[name]) : words[name];

    public LocalizedString this[string name, params object[] arguments] =>
        IsSpoken
            ? new(name, string.Format(CultureInfo.CurrentCulture, Disguised(words[name]).Value, arguments))
            : words[name, arguments];

    private static bool IsSpoken => CultureInfo.CurrentUICulture.Name == Culture;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        words.GetAllStrings(includeParentCultures);

    private static LocalizedString Disguised(LocalizedString text)
    {
        var disguised = new StringBuilder().Append(RightToLeft);
        var isArgument = false;
        foreach (var letter in text.Value)
        {
            isArgument = letter == '{' || (isArgument && letter != '}');
            var at = isArgument ? -1 : Plain.IndexOf(letter, StringComparison.Ordinal);
            // Vowels twice: about a third longer, as German is.
            disguised.Append(at < 0 ? letter : Accented[at], repeatCount: at is >= 0 and < Vowels ? 2 : 1);
        }

        return new(text.Name, disguised.Append(RightToLeft).ToString());
    }
}
