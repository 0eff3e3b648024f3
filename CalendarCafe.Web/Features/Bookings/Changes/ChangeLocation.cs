using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Notifications;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Has a booking take place somewhere else, at the time that it stands at, and tells everybody.</summary>
internal sealed partial class ChangeLocation(BookingChange change, PlaceLetters letters, ILogger<ChangeLocation> logger)
{
    public async Task<ChangeLocationResult> ExecuteAsync(
        Actor.Member actor,
        ChangeLocationRequest request,
        CancellationToken cancellationToken
    )
    {
        var place = new MeetingPlace(request.Kind, CleanText.Line(request.Value));
        if (Refusal(place) is { } refusal)
        {
            return refusal;
        }

        var result = await change.MakeAsync<ChangeLocationResult>(
            actor,
            request.Id,
            new ChangeLocationResult.NotFound(),
            open => RelocateAsync(open, actor, place, request.Seen),
            cancellationToken
        );
        if (result is ChangeLocationResult.Relocated)
        {
            LogRelocated(request.Id);
        }

        return result;
    }

    private async Task<ChangeLocationResult> RelocateAsync(
        OpenBooking open,
        Actor.Member actor,
        MeetingPlace place,
        int seen
    )
    {
        var booking = open.Booking;
        if (!booking.IsActive || booking.IsOverAt(open.Now))
        {
            return new ChangeLocationResult.AlreadyOver(booking.Status);
        }

        if (booking.SessionId is not null)
        {
            return new ChangeLocationResult.InSession();
        }

        // Sent twice, or by two who meant the same: nothing is left to do.
        if (place == new MeetingPlace(booking.LocationKind, booking.Location))
        {
            return new ChangeLocationResult.Relocated();
        }

        if (seen != booking.Sequence)
        {
            return new ChangeLocationResult.Changed(booking.StartsAt);
        }

        booking.Relocate(place, actor.UserId, open.Now);
        await open.CommitAsync(await letters.RelocatedAsync(open.Context, booking, open.Now, open.CancellationToken));
        return new ChangeLocationResult.Relocated();
    }

    private static ChangeLocationResult? Refusal(MeetingPlace place) =>
        place switch
        {
            { Value: null or "" } => new ChangeLocationResult.Missing(),
            { Value.Length: > MeetingPlace.ValueLength } => new ChangeLocationResult.TooLong(MeetingPlace.ValueLength),
            { Kind: LocationKind.Phone } when !MeetingPlace.IsNumber(place.Value) => new ChangeLocationResult.NotOfKind(
                place.Kind
            ),
            { Kind: LocationKind.Zoom or LocationKind.GoogleMeet or LocationKind.MicrosoftTeams }
                when !MeetingPlace.IsLink(place.Value) => new ChangeLocationResult.NotOfKind(place.Kind),
            _ => null,
        };

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} takes place somewhere else")]
    private partial void LogRelocated(BookingId bookingId);
}
