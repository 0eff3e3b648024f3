using System.Security.Cryptography;
using System.Text.Json;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>What became of a request that was sent before under the same idempotency key.</summary>
internal sealed class BookingKeys(CafeDatabase database, IClock clock)
{
    /// <summary>What is wrong with a key: it is 1 to 100 printable ASCII characters.</summary>
    public static FieldProblem? ProblemOf(string field, string key) =>
        string.IsNullOrWhiteSpace(key) ? new(field, FieldProblemKind.Required)
        : key.Length > BookingRequest.KeyLength ? new(field, FieldProblemKind.TooLong, BookingRequest.KeyLength)
        : key.All(character => character is >= ' ' and <= '~') ? null
        : new(field, FieldProblemKind.Unreadable);

    /// <summary>Makes room for a key whose earlier use is more than a day ago. Within the transaction that uses it anew.</summary>
    public static Task ForgetExpiredAsync(
        CafeDbContext context,
        EventTypeId eventType,
        string key,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        context
            .BookingRequests.Where(row => row.EventTypeId == eventType && row.Key == key && row.ExpiresAt <= now)
            .ExecuteDeleteAsync(cancellationToken);

    /// <summary>What the key stands for: the same meeting, asked for by the same person with the same answers.</summary>
    public static byte[] HashOf(BookSlotRequest request) =>
        SHA256.HashData(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    Start = request.StartsAt.ToUnixTimeTicks(),
                    Minutes = request.Duration?.TotalMinutes,
                    request.TimeZone,
                    request.Name,
                    request.Email,
                    request.Link,
                    request.Location,
                    request.Phone,
                    request.Guests,
                    Answers = request
                        .Answers.OrderBy(answer => answer.Key.Value)
                        .Select(answer => new { answer.Key.Value, Values = answer.Value }),
                }
            )
        );

    public static Task<BookingRequest?> FindAsync(
        CafeDbContext context,
        EventTypeId eventType,
        string key,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        context
            .BookingRequests.AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.EventTypeId == eventType && row.Key == key && row.ExpiresAt > now,
                cancellationToken
            );

    /// <summary>The answer that the first request got, with a fresh link; null where the key is new.</summary>
    public async Task<BookSlotResult?> ReplayAsync(
        BookableEventType eventType,
        BookSlotRequest request,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        var earlier = await FindAsync(context, eventType.Id, request.IdempotencyKey, now, cancellationToken);
        if (earlier is null)
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(earlier.BodyHash, HashOf(request)))
        {
            return new BookSlotResult.KeyReused();
        }

        var booking = await context
            .Bookings.Where(row => row.Id == earlier.BookingId)
            .Select(row => new
            {
                row.Status,
                row.StartsAt,
                row.EndsAt,
            })
            .FirstAsync(cancellationToken);
        var token = SecretToken.New();
        context.Add(
            BookingToken.For(eventType.OrganizationId, earlier.BookingId, token.Hash, now + BookingToken.Lifetime)
        );
        await context.SaveChangesAsync(cancellationToken);
        return new BookSlotResult.Booked(
            earlier.BookingId,
            booking.Status,
            booking.StartsAt,
            booking.EndsAt,
            token.Text
        );
    }
}
