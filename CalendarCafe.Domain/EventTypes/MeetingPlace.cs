namespace CalendarCafe.Domain.EventTypes;

/// <summary>
/// Where a meeting takes place, or by what. A phone call with a number is one that the invitee makes; without, the host calls
/// the invitee, who is asked for theirs.
/// </summary>
public sealed record MeetingPlace(LocationKind Kind, string? Value = null)
{
    public const int ValueLength = 300;

    private const int LeastDigits = 5;

    public bool AsksForPhone => Kind == LocationKind.Phone && Value is null;

    /// <summary>The page of a video call, or another that people meet on; null where the value is none.</summary>
    public Uri? Link =>
        Kind is LocationKind.Phone or LocationKind.InPerson || !IsLink(Value) ? null : new Uri(Value ?? "");

    /// <summary>Why the value is none of the kind; null where it fits.</summary>
    public TermsProblemKind? Misfit =>
        Kind switch
        {
            LocationKind.Phone => Value is null || IsNumber(Value) ? null : TermsProblemKind.NotANumberToCall,
            LocationKind.Zoom or LocationKind.GoogleMeet or LocationKind.MicrosoftTeams => Value is null
            || IsLink(Value)
                ? null
                : TermsProblemKind.NotALink,
            LocationKind.InPerson or LocationKind.Custom => null,
        };

    /// <summary>Whether it is a call to this number.</summary>
    public bool IsCallTo(string? phone) => Kind == LocationKind.Phone && Value is not null && Value == phone;

    /// <summary>The same place for an invitee who can be called at this number.</summary>
    public MeetingPlace For(string? phone) => AsksForPhone ? this with { Value = phone } : this;

    /// <summary>An absolute https address that names no user: nothing else is ever shown as a link.</summary>
    public static bool IsLink(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "" }
        && Uri.CheckHostName(address.IdnHost) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;

    /// <summary>What a telephone can dial; whether anybody answers there is another matter.</summary>
    public static bool IsNumber(string value) =>
        value.Count(char.IsAsciiDigit) >= LeastDigits
        && value.All(character => char.IsAsciiDigit(character) || "+-. ()/".Contains(character));

    /// <exception cref="ArgumentException">The value is not of the kind.</exception>
    internal static MeetingPlace Checked(MeetingPlace place)
    {
        var whole = place with { Value = Require.OptionalText(place.Value, ValueLength) };
        return whole.Misfit is null
            ? whole
            : throw new ArgumentException($"'{whole.Value}' is no place of kind {place.Kind}.", nameof(place));
    }
}
