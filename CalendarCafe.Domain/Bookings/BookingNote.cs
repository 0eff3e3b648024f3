using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>A host's own reminder about a booking: no invitee, colleague, mail or calendar ever sees it.</summary>
public sealed class BookingNote : ITenantOwned
{
    public const int TextLength = 2000;

    private BookingNote(OrganizationId organizationId, BookingId bookingId, UserId userId, string text)
    {
        OrganizationId = organizationId;
        BookingId = bookingId;
        UserId = userId;
        Text = text;
    }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId BookingId { get; private init; }

    public UserId UserId { get; private init; }

    public string Text { get; private set; }

    public static BookingNote Of(Actor.Member member, BookingId booking, string text) =>
        new(member.OrganizationId, booking, member.UserId, Require.Text(text, TextLength));

    public void Rewrite(string text) => Text = Require.Text(text, TextLength);
}
