namespace CalendarCafe.Domain.Organizations;

/// <summary>The tenant: everything else belongs to exactly one of these.</summary>
public sealed class Organization : ISoftDeleted
{
    public const int NameLength = 100;
    public const int DomainLength = 253;
    public const int PathLength = 300;

    private Organization(OrganizationId id, string name, string slug, string timeZone)
    {
        Id = id;
        Name = name;
        Slug = slug;
        TimeZone = timeZone;
    }

    public OrganizationId Id { get; private init; }

    public string Name { get; private set; }

    /// <summary>Unique over all organisations that are not deleted.</summary>
    public string Slug { get; private set; }

    public string? Domain { get; private set; }

    public string? LogoPath { get; private set; }

    public string TimeZone { get; private set; }

    /// <summary>The brand colour as <c>#RRGGBB</c>, as chosen: surfaces clamp it until it can be read.</summary>
    public string? BrandColor { get; private set; }

    public bool IsSsoEnabled { get; private set; }

    public bool IsScimEnabled { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public static Organization Create(string name, string slug, string timeZone) =>
        new(OrganizationId.New(), Require.Text(name, NameLength), Require.Slug(slug), Require.Zone(timeZone));

    public void Rename(string name, string slug)
    {
        Name = Require.Text(name, NameLength);
        Slug = Require.Slug(slug);
    }

    /// <summary>Takes a colour as <c>#RRGGBB</c>, or none for the product's own.</summary>
    /// <exception cref="ArgumentException">It is no such colour.</exception>
    public void Brand(string? color) => BrandColor = Require.OptionalColor(color);

    /// <summary>Takes a logo, or none: then the name stands for it.</summary>
    public void Show(Picture? logo) => LogoPath = logo?.Path;

    /// <summary>Where it is at home. People's own hours and bookings keep the zones that they were made in.</summary>
    public void MoveTo(string timeZone) => TimeZone = Require.Zone(timeZone);

    public void Delete(Instant now) => DeletedAt ??= now;
}
