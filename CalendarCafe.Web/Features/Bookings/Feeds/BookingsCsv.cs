using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.EventTypes;
using CsvHelper;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Bookings as comma-separated values, a line each, as they come: none is kept in memory.</summary>
internal sealed class BookingsCsv(
    IStringLocalizer<FeedTexts> texts,
    IStringLocalizer<DashboardTexts> words,
    IStringLocalizer<EventTypeTexts> types
)
{
    private static readonly string[] Columns =
    [
        "Starts",
        "Ends",
        "Zone",
        "Title",
        "Status",
        "Invitee",
        "Email",
        "Kind",
        "Place",
        "Session",
        "Id",
    ];

    private static readonly OffsetDateTimePattern Moment = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:sso<m>"
    );

    public async Task WriteAsync(
        Stream output,
        IAsyncEnumerable<HostBooking> bookings,
        DateTimeZone zone,
        CancellationToken cancellationToken
    )
    {
        // Spreadsheets take what has no mark for the letters of their own country.
        var rules = new CsvWriterOptions { WriteByteOrderMark = true };
        await using var csv = CsvWriter.Create(output, rules, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(column => texts[$"Column_{column}"].Value)], cancellationToken);
        await foreach (var booking in bookings.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([.. Cells(booking, zone).Select(CsvCell.Of)], cancellationToken);
        }
    }

    private IEnumerable<string?> Cells(HostBooking booking, DateTimeZone zone) =>
        [
            Moment.Format(booking.StartsAt.InZone(zone).ToOffsetDateTime()),
            Moment.Format(booking.EndsAt.InZone(zone).ToOffsetDateTime()),
            zone.Id,
            booking.Title,
            words[
                booking.CancellationKind is { } kind && kind != Domain.Bookings.CancellationKind.Canceled
                    ? $"Kind_{kind}"
                    : $"Status_{booking.Status}"
            ],
            booking.InviteeName,
            booking.InviteeEmail,
            types.Location(booking.LocationKind),
            booking.Location,
            booking.Session?.Id.ToString(),
            booking.Id.ToString(),
        ];
}
