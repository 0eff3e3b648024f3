using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>What admins say of their organisation: as saved, and as it stands in a form. No colour is the café's own.</summary>
public sealed record OrganizationTerms(string Name, string Slug, string TimeZone, string BrandColor)
{
    public const string NameField = "name";
    public const string ColorField = "brandColor";
    public const string ZoneField = "timeZone";

    /// <summary>The colour as <c>#rrggbb</c>; null for none, and for what is no colour.</summary>
    public string? Color => ReadColor(BrandColor);

    public static OrganizationTerms Of(Organization organization) =>
        new(organization.Name, organization.Slug, organization.TimeZone, organization.BrandColor ?? "");

    public OrganizationTerms Cleaned() =>
        this with
        {
            Name = CleanText.Line(Name),
            Slug = Slug.Trim(),
            BrandColor = Color ?? BrandColor.Trim(),
        };

    public IReadOnlyList<FieldProblem> Problems()
    {
        var clean = Cleaned();
        FieldProblem?[] problems =
        [
            clean.Name.Length switch
            {
                0 => new(NameField, FieldProblemKind.Required),
                > Organization.NameLength => new(NameField, FieldProblemKind.TooLong, Organization.NameLength),
                _ => null,
            },
            SlugCheck.Of(clean.Slug),
            ZoneId.IsKnown(clean.TimeZone) ? null : new(ZoneField, FieldProblemKind.NotATimeZone),
            clean.BrandColor.Length == 0 || clean.Color is not null
                ? null
                : new(ColorField, FieldProblemKind.NotAColor),
        ];
        return [.. problems.OfType<FieldProblem>()];
    }

    private static string? ReadColor(string typed)
    {
        var digits = typed.Trim().TrimStart('#');
        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? $"#{digits.ToLowerInvariant()}" : null;
    }
}
