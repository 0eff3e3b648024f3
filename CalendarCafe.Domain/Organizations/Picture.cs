using System.Security.Cryptography;

namespace CalendarCafe.Domain.Organizations;

/// <summary>
/// A photo or a logo as everybody may see it: never what was uploaded, but what was drawn anew from it. It does not change;
/// another picture has another id, so that whoever has one may keep it.
/// </summary>
public sealed class Picture : ITenantOwned
{
    public const int ContentTypeLength = 20;
    public const int HashLength = 32;

    /// <summary>In bytes. What is drawn at its size comes nowhere near.</summary>
    public const int ContentLength = 1024 * 1024;

    private const string Folder = "/pictures/";

    private Picture(
        PictureId id,
        OrganizationId organizationId,
        PictureKind kind,
        string contentType,
        byte[] content,
        byte[] sha256
    )
    {
        Id = id;
        OrganizationId = organizationId;
        Kind = kind;
        ContentType = contentType;
        Content = content;
        Sha256 = sha256;
    }

    public PictureId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public PictureKind Kind { get; private init; }

    public string ContentType { get; private init; }

    public byte[] Content { get; private init; }

    public byte[] Sha256 { get; private init; }

    /// <summary>Where the site shows it.</summary>
    public string Path => $"{Folder}{Id}";

    public static Picture Of(OrganizationId organizationId, PictureKind kind, string contentType, byte[] content)
    {
        Require.Between(content.Length, 1, ContentLength);
        return new(
            PictureId.New(),
            organizationId,
            kind,
            Require.Text(contentType, ContentTypeLength),
            content,
            SHA256.HashData(content)
        );
    }

    /// <summary>Which picture a path shows; null where it shows none.</summary>
    public static PictureId? IdIn(string? path) =>
        path?.StartsWith(Folder, StringComparison.Ordinal) == true && Guid.TryParse(path[Folder.Length..], out var id)
            ? new(id)
            : null;
}
