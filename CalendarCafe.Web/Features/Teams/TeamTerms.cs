using CalendarCafe.Domain;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>What is said of a team: as saved, and as it stands in a form.</summary>
public sealed record TeamTerms(string Name, string Slug, string Description)
{
    public const string NameField = "name";
    public const string DescriptionField = "description";

    public static TeamTerms Of(Team team) => new(team.Name, team.Slug, team.Description ?? "");

    public TeamTerms Cleaned() => new(CleanText.Line(Name), Slug.Trim(), CleanText.Paragraphs(Description));

    public IReadOnlyList<FieldProblem> Problems()
    {
        var clean = Cleaned();
        FieldProblem?[] problems =
        [
            clean.Name.Length switch
            {
                0 => new(NameField, FieldProblemKind.Required),
                > Team.NameLength => new(NameField, FieldProblemKind.TooLong, Team.NameLength),
                _ => null,
            },
            SlugCheck.Of(clean.Slug),
            clean.Description.Length > Team.DescriptionLength
                ? new(DescriptionField, FieldProblemKind.TooLong, Team.DescriptionLength)
                : null,
        ];
        return [.. problems.OfType<FieldProblem>()];
    }
}
