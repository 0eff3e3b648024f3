namespace CalendarCafe.Domain.Organizations;

public enum PictureKind
{
    /// <summary>Of a person, square.</summary>
    Photo,

    /// <summary>Of an organisation, in its own shape.</summary>
    Logo,
}
