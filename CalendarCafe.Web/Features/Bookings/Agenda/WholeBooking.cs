using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Managing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>Everything that a host may know of one booking, by at most five statements however much it is.</summary>
internal static class WholeBooking
{
    private const int MostSteps = 500;
    private const int MostReceipts = 200;

    public static async Task<HostBookingDetails?> ReadAsync(
        CafeDbContext context,
        Actor.Member actor,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        var own = context.Bookings.VisibleTo(actor).Where(booking => booking.Id == id);
        var found = await (
            from line in HostBookingLines.Of(context, own)
            from row in own
            select new
            {
                Line = line,
                row.InviteeZone,
                row.CancellationReason,
                row.ReopenedAt,
                row.Instructions,
                row.Invitee,
                Guests = row.Guests.OrderBy(guest => guest.Position).Select(guest => guest.Email).ToList(),
                LinkNote = context
                    .SchedulingLinks.Where(link => link.Id == row.SchedulingLinkId)
                    .Select(link => link.Note ?? "")
                    .FirstOrDefault(),
                Note = context
                    .BookingNotes.Where(note => note.BookingId == id && note.UserId == actor.UserId)
                    .Select(note => note.Text)
                    .FirstOrDefault(),
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        return new(
            found.Line,
            DateTimeZoneProviders.Tzdb[found.InviteeZone],
            found.CancellationReason,
            await AnswersAsync(own, cancellationToken),
            await HistoryAsync(context, id, cancellationToken)
        )
        {
            Guests = found.Guests,
            Instructions = found.Instructions,
            Provenance = found.Invitee.Provenance,
            InviteePhone = found.Invitee.Phone,
            LinkNote = found.LinkNote,
            Note = found.Note ?? "",
            IsReopened = found.ReopenedAt is not null,
            Receipts = await ReceiptsAsync(context, id, cancellationToken),
            Attendees = found.Line.Session is { } session
                ? await AttendeesAsync(context, actor, session.Id, cancellationToken)
                : [],
        };
    }

    private static async Task<IReadOnlyList<GivenAnswer>> AnswersAsync(
        IQueryable<Booking> own,
        CancellationToken cancellationToken
    )
    {
        var answers = await own.SelectMany(booking => booking.Answers)
            .AsNoTracking()
            .OrderBy(answer => answer.Position)
            .ThenBy(answer => answer.Id)
            .Take(EventTypeBounds.MaxQuestions)
            .ToListAsync(cancellationToken);
        return BookingRecords.Of(answers);
    }

    private static async Task<IReadOnlyList<BookingMoment>> HistoryAsync(
        CafeDbContext context,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        // Those who have left, too.
        var users = context.Users.WithDeleted();
        var steps = await context
            .BookingSteps.AsNoTracking()
            .Where(step => step.BookingId == id)
            .OrderBy(step => step.OccurredAt)
            .ThenBy(step => step.Id)
            .Take(MostSteps)
            .Select(step => new
            {
                Step = step,
                Who = users.Where(user => user.Id == step.UserId).Select(user => user.Name).FirstOrDefault(),
                Host = users.Where(user => user.Id == step.HostId).Select(user => user.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var names = new Dictionary<UserId, string>();
        foreach (var row in steps)
        {
            Know(row.Step.UserId, row.Who);
            Know(row.Step.HostId, row.Host);
        }

        return BookingRecords.Of(steps.Select(row => row.Step), names);

        void Know(UserId? member, string? name)
        {
            if (member is { } known && name is not null)
            {
                names[known] = name;
            }
        }
    }

    private static async Task<IReadOnlyList<Receipt>> ReceiptsAsync(
        CafeDbContext context,
        BookingId id,
        CancellationToken cancellationToken
    ) =>
        await context
            .NotificationLogs.Where(mail => mail.BookingId == id)
            .OrderByDescending(mail => mail.Id)
            .Take(MostReceipts)
            .Select(mail => new Receipt(
                mail.Id,
                mail.Kind,
                mail.Recipient,
                mail.RecipientName,
                mail.Status,
                mail.DueAt,
                mail.SentAt,
                mail.FailedAt,
                mail.Error,
                mail.Attempts
            ))
            .ToListAsync(cancellationToken);

    private static Task<List<HostBooking>> AttendeesAsync(
        CafeDbContext context,
        Actor.Member actor,
        GroupSessionId session,
        CancellationToken cancellationToken
    ) =>
        HostBookingLines
            .Of(
                context,
                context
                    .Bookings.VisibleTo(actor)
                    .Where(booking => booking.SessionId == session && booking.Status != BookingStatus.Canceled)
                    .OrderBy(booking => booking.Id)
                    .Take(EventTypeBounds.MaxCapacity)
            )
            .ToListAsync(cancellationToken);
}
