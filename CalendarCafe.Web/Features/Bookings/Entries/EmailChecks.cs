using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>
/// Asks for a proof that an address is the invitee's, where the event type wants one. Whatever the address, the answer is the
/// same: nobody learns who has booked before, or who is mailed too often.
/// </summary>
internal sealed class EmailChecks(
    CafeDatabase database,
    BookingLimits limits,
    EmailCodeLetter letter,
    MailSchedule schedule,
    IClock clock
)
{
    /// <summary>Null where the address is proved, or need not be.</summary>
    public async Task<BookSlotResult?> RefusalAsync(
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!eventType.ChecksEmail)
        {
            return null;
        }

        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        var link = await LinkUses.FindAsync(context, eventType.Id, request.Link, cancellationToken);
        var now = clock.GetCurrentInstant();
        if (request.IsByDeadLink(link, now))
        {
            // Nobody has to prove an address to a link that books no more.
            return BookSlotResult.ByDeadLink(link?.StateAt(now));
        }

        var code = string.Concat(CleanText.Line(request.Code).Where(char.IsAsciiDigit));
        if (request.WantsNewCode || code.Length == 0)
        {
            return await SendAsync(eventType, entry.Email, request, cancellationToken);
        }

        var own = Own(context, eventType, entry.Email, VisitorOf(request));
        return await TryAsync(own, code, cancellationToken) switch
        {
            true => null,
            false => new BookSlotResult.Invalid([new("code", FieldProblemKind.WrongCode)]),
            null => new BookSlotResult.Invalid([new("code", FieldProblemKind.NotSent)]),
        };
    }

    /// <summary>
    /// What was proved once is used up by the booking, in its transaction. False: another booking was faster, roll back.
    /// </summary>
    public static async Task<bool> TryUseAsync(
        CafeDbContext context,
        BookableEventType eventType,
        string email,
        BookSlotRequest request,
        CancellationToken cancellationToken
    ) =>
        !eventType.ChecksEmail
        || await Own(context, eventType, email, VisitorOf(request)).ExecuteDeleteAsync(cancellationToken) == 1;

    // Counted before it is compared, so that many guesses at once are no more than so many one by one; a right one is given back.
    private async Task<bool?> TryAsync(IQueryable<EmailCheck> own, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var counted = await own.Where(row => row.CodeHash != null && row.ExpiresAt > now)
            .Where(row => row.Tries < EmailCheck.MostTries)
            .ExecuteUpdateAsync(
                row => row.SetProperty(check => check.Tries, check => check.Tries + 1),
                cancellationToken
            );
        var check = await own.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (counted == 0 || check?.CodeHash is not { } hash)
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(hash, EmailCheck.HashOf(check.Id, code)))
        {
            return check.Tries < EmailCheck.MostTries ? false : null;
        }

        await own.Where(row => row.Tries > 0)
            .ExecuteUpdateAsync(
                row => row.SetProperty(right => right.Tries, right => right.Tries - 1),
                cancellationToken
            );
        return true;
    }

    private async Task<BookSlotResult> SendAsync(
        BookableEventType eventType,
        string email,
        BookSlotRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await limits.OfCodesAsync(request.VisitorAddress, cancellationToken) is { } wait)
        {
            return new BookSlotResult.TooMany(wait);
        }

        if (await limits.MayMailCodeAsync(email, request.VisitorAddress, cancellationToken))
        {
            await MailAsync(eventType, email, request, cancellationToken);
        }

        return new BookSlotResult.EmailUnproved(email);
    }

    private async Task MailAsync(
        BookableEventType eventType,
        string email,
        BookSlotRequest request,
        CancellationToken cancellationToken
    )
    {
        var (now, visitor) = (clock.GetCurrentInstant(), VisitorOf(request));
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // One check for all its mails: whichever arrives last has the code that counts.
        var check = await Own(context, eventType, email, visitor).FirstOrDefaultAsync(cancellationToken);
        if (check is null)
        {
            check = EmailCheck.Of(eventType.OrganizationId, eventType.Id, visitor, email, now);
            context.Add(check);
        }

        check.Await(now);
        context.Add(await SiteCulture.ForReaderAsync(request.Locale, () => letter.ToAsync(check, eventType, now)));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException twin) when (twin.Refused() is not null)
        {
            return; // a second press was faster: its mail is on the way
        }

        await transaction.CommitAsync(CancellationToken.None);
        schedule.Written();
    }

    private static IQueryable<EmailCheck> Own(
        CafeDbContext context,
        BookableEventType eventType,
        string email,
        byte[] visitor
    ) =>
        context.EmailChecks.Where(row =>
            row.EventTypeId == eventType.Id && row.Visitor == visitor && row.Email == email
        );

    // A program without a cookie is known by its address, as the limits know it.
    private static byte[] VisitorOf(BookSlotRequest request) =>
        request.Visitor ?? SHA256.HashData(Encoding.UTF8.GetBytes($"check\n{request.VisitorAddress}"));
}
