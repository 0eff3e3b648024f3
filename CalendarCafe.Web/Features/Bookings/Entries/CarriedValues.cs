using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>What an address says of the invitee: it fills in the form, and books nothing. Whatever makes no sense is as if it were not said.</summary>
internal static class CarriedValues
{
    public const string Referrer = "referrer";

    private const int MostValues = 60;
    private const int LongestValue = 500;

    /// <summary>What an address may say, beside the answers <c>a1</c>, <c>a2</c>….</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        InviteeEntry.NameField,
        InviteeEntry.EmailField,
        InviteeEntry.PhoneField,
        InviteeEntry.GuestsField,
        .. ProvenanceReading.Marks.Select(mark => $"utm_{mark}"),
        Referrer,
    ];

    /// <summary>Of another site that led here, its page is one of them.</summary>
    public static IReadOnlyList<CarriedValue> In(HttpRequest request)
    {
        var carried = In(request.Query);
        return !request.Query.ContainsKey(Referrer) && ReferrerOf(request) is { } page
            ? [.. carried, new(Referrer, page)]
            : carried;
    }

    public static IReadOnlyList<CarriedValue> In(IQueryCollection query) =>
        [
            .. query
                .Where(part => IsKnown(part.Key))
                .SelectMany(part =>
                    part.Value.OfType<string>().Select(value => new CarriedValue(part.Key, Clean(value)))
                )
                .Where(part => part.Value.Length is > 0 and <= LongestValue)
                .Take(MostValues),
        ];

    /// <summary>The form as the address fills it in.</summary>
    public static InviteeEntry Fill(
        this InviteeEntry entry,
        BookableEventType eventType,
        IReadOnlyList<CarriedValue> carried
    )
    {
        var name = CleanText.Line(First(carried, InviteeEntry.NameField));
        var phone = CleanText.Line(First(carried, InviteeEntry.PhoneField));
        var named = All(carried, InviteeEntry.GuestsField).SelectMany(GuestReading.Parted).ToList();
        var guests = named.Where(guest => EmailAddress.TryNormalize(guest, out _)).Take(BookingGuest.MaxGuests);
        return entry with
        {
            Name = name.Length <= Invitee.NameLength ? name : "",
            Email = EmailAddress.TryNormalize(First(carried, InviteeEntry.EmailField), out var email) ? email : "",
            Phone = PhoneText.IsWhole(phone) ? phone : "",
            Guests = eventType.AllowsGuests ? string.Join('\n', guests) : "",
            Answers = eventType
                .Questions.Index()
                .ToDictionary(asked => asked.Item.Id, asked => Answer(asked.Item, All(carried, FieldOf(asked.Index)))),
        };
    }

    public static Provenance ProvenanceIn(IReadOnlyList<CarriedValue> carried) =>
        ProvenanceReading.Of(name => First(carried, name));

    // a1 is the first question, whatever it asks.
    private static string FieldOf(int index) => string.Create(CultureInfo.InvariantCulture, $"a{index + 1}");

    private static IReadOnlyList<string> Answer(AskedQuestion question, IReadOnlyList<string> given)
    {
        var reading = AnswerReading.Of(question, given, CultureInfo.CurrentCulture);
        return reading.Problem is null ? reading.Values : [];
    }

    private static bool IsKnown(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
        || (
            name is ['a', .. var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index is >= 1 and <= EventTypeBounds.MaxQuestions
        );

    private static string Clean(string value) => CleanText.Paragraphs(value);

    private static string? First(IReadOnlyList<CarriedValue> carried, string name) =>
        carried.FirstOrDefault(part => part.Name == name)?.Value;

    private static IReadOnlyList<string> All(IReadOnlyList<CarriedValue> carried, string name) =>
        [.. carried.Where(part => part.Name == name).Select(part => part.Value)];

    private static string? ReferrerOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page)
        && !string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? ProvenanceReading.PageOf(page.AbsoluteUri)
            : null;
}
