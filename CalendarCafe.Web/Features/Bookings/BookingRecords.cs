using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>What a booking has collected, in the order in which people read it.</summary>
internal static class BookingRecords
{
    public static IReadOnlyList<GivenAnswer> Of(IEnumerable<Answer> answers) =>
        [.. answers.OrderBy(answer => answer.Position).Select(answer => new GivenAnswer(answer.Label, answer.Values))];

    public static IReadOnlyList<string> Of(IEnumerable<BookingGuest> guests) =>
        [.. guests.OrderBy(guest => guest.Position).Select(guest => guest.Email)];

    public static IReadOnlyList<BookingMoment> Of(IEnumerable<BookingStep> history) =>
        [
            .. history
                .OrderBy(step => step.OccurredAt)
                .ThenBy(step => step.Id.Value)
                .Select(step => new BookingMoment(step.Kind, step.Party, step.OccurredAt, step.Reason)),
        ];
}
