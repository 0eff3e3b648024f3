using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>Bookings as a desk may see them. Masked before any part gets them, so that no part can forget to.</summary>
internal static class BookingMask
{
    public static HostBooking SeenFrom(this HostBooking booking, HostDesk desk) =>
        desk.Member.MayEdit
            ? booking
            : booking with
            {
                InviteeName = Masked.Name(booking.InviteeName),
                InviteeEmail = Masked.Email(booking.InviteeEmail),
                Location = MaskedLocation(booking),
            };

    public static HostBookingDetails SeenFrom(this HostBookingDetails details, HostDesk desk) =>
        desk.Member.MayEdit
            ? details
            : details with
            {
                Booking = details.Booking.SeenFrom(desk),
                Provenance = Provenance.Unknown,
                Guests = [.. details.Guests.Select(Masked.Email)],
                InviteePhone = null,
                Note = "",
                Receipts =
                [
                    .. details.Receipts.Select(receipt =>
                        receipt with
                        {
                            Recipient = Masked.Email(receipt.Recipient),
                            RecipientName = Masked.Name(receipt.RecipientName),
                            Error = receipt.Error is null ? null : Masked.Text,
                        }
                    ),
                ],
                LinkNote = details.LinkNote is null or "" ? details.LinkNote : Masked.Text,
                Attendees = [.. details.Attendees.Select(attendee => attendee.SeenFrom(desk))],
                Answers = [.. details.Answers.Select(answer => answer with { Values = [Masked.Text] })],
                History =
                [
                    .. details.History.Select(moment =>
                        moment with
                        {
                            Reason = moment.Reason is null ? null : Masked.Text,
                        }
                    ),
                ],
            };

    // A phone number and a place of its own may be the invitee's; the others are the host's.
    private static string? MaskedLocation(HostBooking booking) =>
        booking.LocationKind switch
        {
            LocationKind.Phone or LocationKind.Custom => booking.Location is null ? null : Masked.Text,
            LocationKind.InPerson or LocationKind.Zoom or LocationKind.GoogleMeet or LocationKind.MicrosoftTeams =>
                booking.Location,
        };
}
