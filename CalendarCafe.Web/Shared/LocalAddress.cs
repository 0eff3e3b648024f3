namespace CalendarCafe.Web.Shared;

/// <summary>The one way to redirect to an address that came from outside: to a path of this site, or not at all.</summary>
internal static class LocalAddress
{
    public const int MaxLength = 2000;

    /// <summary>The address itself where it is a path of this site, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    /// <summary>
    /// Browsers read <c>\</c> as <c>/</c> and drop tabs and line breaks, so that <c>/\t/evil</c> is another site to them:
    /// none of these may occur, nor may a second slash follow the first.
    /// </summary>
    public static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= MaxLength }
        && address[0] == '/'
        && (address.Length == 1 || address[1] != '/')
        && !address.Any(character => character == '\\' || char.IsControl(character) || char.IsWhiteSpace(character));
}
