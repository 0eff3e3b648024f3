using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>
/// A visitor's proof that an address is theirs, before they book with it: a code that was mailed there. The code is made when
/// the mail is sent; only its hash is kept.
/// </summary>
public sealed class EmailCheck : ITenantOwned
{
    public const int CodeLength = 6;
    public const int MostTries = 5;

    private EmailCheck(
        EmailCheckId id,
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        byte[] visitor,
        string email,
        Instant expiresAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Visitor = visitor;
        Email = email;
        ExpiresAt = expiresAt;
    }

    /// <summary>How long a code can be typed in, from the moment when it was sent.</summary>
    public static Duration Lifetime { get; } = Duration.FromMinutes(10);

    public EmailCheckId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    /// <summary>Whose check it is: nobody else can use up its tries, or its code.</summary>
    public byte[] Visitor { get; private init; }

    public string Email { get; private init; }

    /// <summary>Null until the mail is sent.</summary>
    public byte[]? CodeHash { get; private set; }

    public Instant ExpiresAt { get; private set; }

    public int Tries { get; private set; }

    public static EmailCheck Of(
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        byte[] visitor,
        string email,
        Instant now
    ) =>
        new(
            EmailCheckId.New(),
            organizationId,
            eventTypeId,
            visitor,
            Require.Text(email, Invitee.EmailLength),
            now + Lifetime
        );

    /// <summary>A code is on its way: it stays worth waiting for.</summary>
    public void Await(Instant now) => ExpiresAt = now + Lifetime;

    /// <summary>So few digits are only as secret as what they are hashed with is unlike any other's.</summary>
    public static byte[] HashOf(EmailCheckId check, string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{check}\n{code}"));
}
