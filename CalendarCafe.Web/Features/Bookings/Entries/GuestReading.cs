using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>Whom an invitee brings along: each address once, without those who come anyway; or what is wrong, by its place in the list.</summary>
internal sealed record GuestReading(IReadOnlyList<string> Addresses, IReadOnlyList<FieldProblem> Problems)
{
    public const string Field = "guests";

    public static GuestReading Of(BookableEventType eventType, IReadOnlyList<string> given, string inviteeEmail)
    {
        var typed = given.Select(CleanText.Line).Index().Where(guest => guest.Item.Length > 0).ToList();
        if (typed.Count > 0 && !eventType.AllowsGuests)
        {
            return new([], [new(Field, FieldProblemKind.NotWanted)]);
        }

        // Counted as typed, so that no long list has to be read to the end.
        if (typed.Count > BookingGuest.MaxGuests)
        {
            return new([], [new(Field, FieldProblemKind.TooMany, BookingGuest.MaxGuests)]);
        }

        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { inviteeEmail, eventType.HostEmail };
        var addresses = new List<string>();
        var problems = new List<FieldProblem>();
        foreach (var (index, text) in typed)
        {
            if (!EmailAddress.TryNormalize(text, out var address))
            {
                problems.Add(new($"{Field}[{index}]", FieldProblemKind.NotAnEmailAddress));
            }
            else if (known.Add(address))
            {
                addresses.Add(address);
            }
        }

        return new(addresses, problems);
    }

    /// <summary>The addresses of a text, however they are parted.</summary>
    public static IReadOnlyList<string> Parted(string text) =>
        text.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
