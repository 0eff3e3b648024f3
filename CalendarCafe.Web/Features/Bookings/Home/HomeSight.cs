using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Home;

/// <summary>What a host's first page shows beside the agenda.</summary>
/// <param name="Outside">Bookings of the next weeks outside the host's hours as these are now.</param>
public sealed record HomeSight(
    IReadOnlyList<HomeCard> Cards,
    FirstRun FirstRun,
    IReadOnlyList<UndeliveredMail> Undelivered,
    IReadOnlyList<HostBooking> Outside,
    WeekInNumbers Week
)
{
    /// <summary>Masked before any part gets it, so that no part can forget to.</summary>
    internal HomeSight SeenFrom(HostDesk desk) =>
        desk.Member.MayEdit
            ? this
            : this with
            {
                Undelivered = [.. Undelivered.Select(mail => mail with { Recipient = Masked.Email(mail.Recipient) })],
                Outside = [.. Outside.Select(booking => booking.SeenFrom(desk))],
            };
}

/// <summary>An event type, as something to hand out.</summary>
public sealed record HomeCard(
    EventTypeId Id,
    string Name,
    string Slug,
    Duration Duration,
    bool IsHidden,
    string? Color
);

/// <summary>How far a new host has come: whether the hours and an event type that they began with were looked over, and anything was booked.</summary>
public sealed record FirstRun(bool HasHours, bool HasEventType, bool HasBooking)
{
    /// <summary>Who has had a booking needs no more help to get one.</summary>
    public bool IsOver => HasBooking;
}

/// <summary>A message about a booking to come that could not be delivered.</summary>
public sealed record UndeliveredMail(BookingId Booking, string Title, string Recipient, Instant StartsAt);
