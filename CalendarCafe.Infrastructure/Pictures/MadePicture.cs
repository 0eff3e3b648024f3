using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Pictures;

/// <summary>What became of an uploaded file.</summary>
public abstract record MadePicture
{
    private MadePicture() { }

    public sealed record Made(Picture Picture) : MadePicture;

    public sealed record Refused(PictureProblem Problem) : MadePicture;
}
