using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>The place that was chosen, with the number to call where it needs one; or what is wrong.</summary>
internal sealed record PlaceReading(MeetingPlace Place, string? Phone, IReadOnlyList<FieldProblem> Problems)
{
    public const string PhoneField = "invitee.phone";

    /// <param name="chosen">The id of a place, or nothing for the first.</param>
    /// <param name="phone">Read only where the host calls: a form may bring it from a choice that was changed since.</param>
    public static PlaceReading Of(IReadOnlyList<OfferedPlace> offered, string? chosen, string phone)
    {
        var found = string.IsNullOrEmpty(chosen)
            ? offered[0]
            : offered.FirstOrDefault(place => Guid.TryParse(chosen, out var id) && place.Id.Value == id);
        if (found is null)
        {
            return new(offered[0].Place, null, [new("location", FieldProblemKind.NotAnOption)]);
        }

        if (!found.Place.AsksForPhone)
        {
            return new(found.Place, null, []);
        }

        var number = CleanText.Line(phone);
        return number.Length == 0 ? Refused(found, FieldProblemKind.Required)
            : PhoneText.IsWhole(number) ? new(found.Place.For(number), number, [])
            : Refused(found, FieldProblemKind.NotAPhoneNumber);
    }

    private static PlaceReading Refused(OfferedPlace place, FieldProblemKind kind) =>
        new(place.Place, null, [new(PhoneField, kind)]);
}
