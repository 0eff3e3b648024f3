using CalendarCafe.Domain;

namespace CalendarCafe.Web.Shared;

/// <summary>Why a text can be nobody's slug; whether it is somebody else's is for the database to say.</summary>
internal static class SlugCheck
{
    public const string Field = "slug";

    public static FieldProblem? Of(string slug) =>
        slug.Length switch
        {
            0 => new(Field, FieldProblemKind.Required),
            > Slug.MaxLength => new(Field, FieldProblemKind.TooLong, Slug.MaxLength),
            _ when !Slug.IsValid(slug) => new(Field, FieldProblemKind.NotASlug),
            _ when Slug.IsReserved(slug) => new(Field, FieldProblemKind.Reserved),
            _ => null,
        };
}
