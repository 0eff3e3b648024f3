using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Pictures;

internal static class PictureFields
{
    /// <summary>What a browser lets choose; what is taken is decided by what the file is.</summary>
    public const string Accepted = "image/png,image/jpeg,image/webp";

    private const int Megabyte = 1024 * 1024;
    private const int Million = 1_000_000;

    /// <summary>The problem with a file as that of the field which it came from.</summary>
    public static FieldProblem Of(string field, PictureProblem problem) =>
        problem switch
        {
            PictureProblem.Missing => new(field, FieldProblemKind.NoFile),
            PictureProblem.TooHeavy => new(field, FieldProblemKind.PictureTooHeavy, PictureMaker.MostBytes / Megabyte),
            PictureProblem.NotAPicture => new(field, FieldProblemKind.NotAPicture),
            PictureProblem.TooLarge => new(field, FieldProblemKind.PictureTooLarge, PictureMaker.MostPixels / Million),
            PictureProblem.Broken => new(field, FieldProblemKind.PictureBroken),
        };
}
