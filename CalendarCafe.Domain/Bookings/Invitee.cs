using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>Who booked: never signs in, and stands in one booking only.</summary>
public sealed class Invitee : ITenantOwned
{
    public const int NameLength = 100;
    public const int EmailLength = 254;
    public const int PhoneLength = 32;
    public const int NotesLength = 2000;
    public const int UtmLength = 200;
    public const int ReferrerLength = 500;
    public const int SearchLength = Booking.TitleLength + NameLength + EmailLength + 2;

    private Invitee(
        InviteeId id,
        OrganizationId organizationId,
        BookingId bookingId,
        string name,
        string email,
        string timeZone,
        string locale
    )
    {
        Id = id;
        OrganizationId = organizationId;
        BookingId = bookingId;
        Name = name;
        Email = email;
        TimeZone = timeZone;
        Locale = locale;
    }

    public InviteeId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId BookingId { get; private init; }

    public string Name { get; private set; }

    public string Email { get; private set; }

    public string? Phone { get; private set; }

    public string TimeZone { get; private set; }

    /// <summary>A BCP 47 language tag.</summary>
    public string Locale { get; private set; }

    public string? Notes { get; private set; }

    public string? UtmSource { get; private set; }

    public string? UtmMedium { get; private set; }

    public string? UtmCampaign { get; private set; }

    public string? UtmContent { get; private set; }

    public string? UtmTerm { get; private set; }

    public string? Referrer { get; private set; }

    /// <summary>What a host finds the booking by: its title, the name and the address, in lower case.</summary>
    public string Search { get; private set; } = "";

    public Provenance Provenance => new(UtmSource, UtmMedium, UtmCampaign, UtmContent, UtmTerm, Referrer);

    /// <summary>The invitee of a booking that is about to be made, whose id is made here.</summary>
    public static Invitee Of(
        OrganizationId organizationId,
        string name,
        string email,
        string timeZone,
        string locale
    ) =>
        new(
            InviteeId.New(),
            organizationId,
            BookingId.New(),
            Require.Text(name, NameLength),
            Require.Text(email, EmailLength),
            Require.Zone(timeZone),
            Require.Text(locale, User.LocaleLength)
        );

    /// <summary>Under this number the host calls.</summary>
    public void AnswerAt(string phone) => Phone = Require.Text(phone, PhoneLength);

    internal void FindableUnder(string title) => Search = $"{title} {Name} {Email}".ToLowerInvariant();

    public void CameBy(Provenance provenance)
    {
        UtmSource = Require.OptionalText(provenance.Source, UtmLength);
        UtmMedium = Require.OptionalText(provenance.Medium, UtmLength);
        UtmCampaign = Require.OptionalText(provenance.Campaign, UtmLength);
        UtmContent = Require.OptionalText(provenance.Content, UtmLength);
        UtmTerm = Require.OptionalText(provenance.Term, UtmLength);
        Referrer = Require.OptionalText(provenance.Referrer, ReferrerLength);
    }
}
