using SkiaSharp;

namespace CalendarCafe.Infrastructure.Pictures;

/// <summary>How pixels must be turned to stand upright, and how large they are then; cameras write them as the sensor lay.</summary>
internal readonly record struct Upright(SKMatrix Turn, SKSizeI Size)
{
    public static Upright Of(SKEncodedOrigin origin, int width, int height)
    {
        // Each row of a matrix: where x and y of the file go, and what is added.
        var turn = origin switch
        {
            SKEncodedOrigin.TopRight => Matrix(-1, 0, width, 0, 1, 0),
            SKEncodedOrigin.BottomRight => Matrix(-1, 0, width, 0, -1, height),
            SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, height),
            SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
            SKEncodedOrigin.RightTop => Matrix(0, -1, height, 1, 0, 0),
            SKEncodedOrigin.RightBottom => Matrix(0, -1, height, -1, 0, width),
            SKEncodedOrigin.LeftBottom => Matrix(0, 1, 0, -1, 0, width),
            _ => SKMatrix.Identity,
        };
        var lies = origin >= SKEncodedOrigin.LeftTop;
        return new(turn, lies ? new(height, width) : new(width, height));
    }

    private static SKMatrix Matrix(float xx, float xy, float x, float yx, float yy, float y) =>
        new(xx, xy, x, yx, yy, y, 0, 0, 1);
}
