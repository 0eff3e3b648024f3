using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>Somebody whom the invitee brings along: gets the invitation, takes no seat, and can change nothing.</summary>
public sealed class BookingGuest : ITenantOwned
{
    public const int MaxGuests = 10;

    private BookingGuest(
        BookingGuestId id,
        OrganizationId organizationId,
        BookingId bookingId,
        string email,
        int position
    )
    {
        Id = id;
        OrganizationId = organizationId;
        BookingId = bookingId;
        Email = Require.Text(email, Invitee.EmailLength);
        Position = position;
    }

    public BookingGuestId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId BookingId { get; private init; }

    public string Email { get; private init; }

    public int Position { get; private init; }

    /// <summary>Whom a booking brings along, in the order in which they were named.</summary>
    internal static IReadOnlyList<BookingGuest> Along(Booking booking, IReadOnlyList<string> emails)
    {
        Require.Between(emails.Count, 0, MaxGuests, nameof(emails));
        return
        [
            .. emails
                .Index()
                .Select(guest => new BookingGuest(
                    BookingGuestId.New(),
                    booking.OrganizationId,
                    booking.Id,
                    guest.Item,
                    guest.Index
                )),
        ];
    }
}
