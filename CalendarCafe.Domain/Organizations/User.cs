namespace CalendarCafe.Domain.Organizations;

/// <summary>A person of an organisation, and so a possible host. Shares its id with the account that signs in.</summary>
public sealed class User : ITenantOwned, ISoftDeleted
{
    public const int EmailLength = 254;
    public const int NameLength = 100;
    public const int LocaleLength = 35;
    public const int PathLength = 300;

    private User(
        UserId id,
        OrganizationId organizationId,
        string email,
        string name,
        string slug,
        string timeZone,
        string locale,
        Role role
    )
    {
        Id = id;
        OrganizationId = organizationId;
        Email = email;
        Name = name;
        Slug = slug;
        TimeZone = timeZone;
        Locale = locale;
        Role = role;
    }

    public UserId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    /// <summary>Mirrors the account's address, in the same transaction; lower case; unique over all organisations.</summary>
    public string Email { get; private set; }

    public string Name { get; private set; }

    /// <summary>Unique in the organisation among people who are not deleted.</summary>
    public string Slug { get; private set; }

    public string? AvatarPath { get; private set; }

    public string TimeZone { get; private set; }

    /// <summary>A BCP 47 language tag.</summary>
    public string Locale { get; private set; }

    public ClockHours ClockHours { get; private set; }

    public WeekStart WeekStart { get; private set; }

    public Role Role { get; private set; }

    public UserStatus Status { get; private set; }

    public Instant? EmailVerifiedAt { get; private set; }

    public Instant? LastLoginAt { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public static User Create(
        OrganizationId organizationId,
        string email,
        string name,
        string slug,
        string timeZone,
        string locale,
        Role role
    ) =>
        new(
            UserId.New(),
            organizationId,
            Require.Text(email, EmailLength),
            Require.Text(name, NameLength),
            Require.Slug(slug),
            Require.Zone(timeZone),
            Require.Text(locale, LocaleLength),
            role
        );

    public void ChangeProfile(string name, string slug, string timeZone, string locale)
    {
        Name = Require.Text(name, NameLength);
        Slug = Require.Slug(slug);
        TimeZone = Require.Zone(timeZone);
        Locale = Require.Text(locale, LocaleLength);
    }

    /// <summary>Takes a photo, or none: then the initials stand for it.</summary>
    public void Show(Picture? photo) => AvatarPath = photo?.Path;

    /// <summary>How the member reads times and calendars, apart from the language.</summary>
    public void ReadTimes(ClockHours clockHours, WeekStart weekStart) =>
        (ClockHours, WeekStart) = (clockHours, weekStart);

    public void VerifyEmail(Instant now) => EmailVerifiedAt ??= now;

    /// <summary>Whether someone may is for <see cref="RolePowers"/> to say, and whether an owner stays for whoever asks.</summary>
    public void ChangeRole(Role role) => Role = role;

    /// <summary>Lets them in no more: they are not bookable, and their bookings stay.</summary>
    public void Deactivate() => Status = UserStatus.Inactive;

    /// <summary>Lets them in again. Who is suspended stays so.</summary>
    public void Reactivate()
    {
        if (Status == UserStatus.Inactive)
        {
            Status = UserStatus.Active;
        }
    }

    public void SignedIn(Instant now) => LastLoginAt = now;

    public void Delete(Instant now) => DeletedAt ??= now;
}
