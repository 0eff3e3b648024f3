using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Keeps what a host notes about a booking, for themselves alone: nobody is told, and nothing of the booking changes.</summary>
internal sealed partial class KeepNote(CafeDatabase database, ILogger<KeepNote> logger)
{
    /// <param name="seen">What stood there when the host began to write; empty for nothing.</param>
    /// <param name="text">Nothing, to take the note away.</param>
    public async Task<KeepNoteResult> ExecuteAsync(
        Actor.Member actor,
        BookingId id,
        string seen,
        string? text,
        CancellationToken cancellationToken
    )
    {
        var written = CleanText.Paragraphs(text);
        if (written.Length > BookingNote.TextLength)
        {
            return new KeepNoteResult.TooLong(BookingNote.TextLength);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Of two who write at once the second waits, and finds what the first has written.
        await SlotClaims.LockBookingAsync(context, id, cancellationToken);
        if (!await context.Bookings.EditableBy(actor).AnyAsync(booking => booking.Id == id, cancellationToken))
        {
            return new KeepNoteResult.NotFound();
        }

        var kept = await context.BookingNotes.FirstOrDefaultAsync(
            note => note.BookingId == id && note.UserId == actor.UserId,
            cancellationToken
        );
        if ((kept?.Text ?? "") != seen)
        {
            return new KeepNoteResult.Stale(kept?.Text ?? "");
        }

        Put(context, actor, id, kept, written);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        LogKept(id);
        return new KeepNoteResult.Kept();
    }

    private static void Put(CafeDbContext context, Actor.Member actor, BookingId id, BookingNote? kept, string written)
    {
        if (written.Length == 0 && kept is not null)
        {
            context.Remove(kept);
        }
        else if (written.Length > 0 && kept is null)
        {
            context.Add(BookingNote.Of(actor, id, written));
        }
        else if (written.Length > 0)
        {
            kept?.Rewrite(written);
        }
    }

    [LoggerMessage(LogLevel.Information, "Note on booking {BookingId} kept")]
    private partial void LogKept(BookingId bookingId);
}
