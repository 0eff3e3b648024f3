using CalendarCafe.Infrastructure.Pictures;

namespace CalendarCafe.Web.Features.Pictures;

/// <summary>How changing a photo or a logo can end.</summary>
public abstract record ChangePictureResult
{
    private ChangePictureResult() { }

    /// <param name="Path">Where the new one is shown; null for none any more.</param>
    public sealed record Changed(string? Path) : ChangePictureResult;

    public sealed record Refused(PictureProblem Problem) : ChangePictureResult;

    /// <summary>The member may not, or is gone.</summary>
    public sealed record NotFound : ChangePictureResult;
}
