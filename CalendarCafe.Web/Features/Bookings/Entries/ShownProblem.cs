using System.Globalization;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>What is wrong with one field of the form, by the field's name there, in words.</summary>
public sealed record ShownProblem(string Field, string Sentence)
{
    /// <summary>The act names fields as JSON does, where the invitee is an object and the guests are a list.</summary>
    internal static ShownProblem Of(
        FieldProblem problem,
        InviteeEntry entry,
        IStringLocalizer<BookingTexts> texts,
        IStringLocalizer<SharedTexts> shared
    ) =>
        problem.Field.StartsWith($"{InviteeEntry.GuestsField}[", StringComparison.Ordinal)
            ? new(
                InviteeEntry.GuestsField,
                texts["GuestProblem", GuestAt(problem.Field, entry), shared.Sentence(problem)]
            )
            : new(problem.Field.Replace("invitee.", "", StringComparison.Ordinal), shared.Sentence(problem));

    private static string GuestAt(string field, InviteeEntry entry) =>
        GuestReading.Parted(entry.Guests)[int.Parse(field[(field.IndexOf('[') + 1)..^1], CultureInfo.InvariantCulture)];
}
