using CalendarCafe.Domain.Organizations;
using SkiaSharp;

namespace CalendarCafe.Infrastructure.Pictures;

/// <summary>
/// Draws a picture anew from a file that somebody sent: its pixels alone come through, in sRGB and upright; place, time,
/// camera and whatever else was hidden in the file do not. Of a file that moves, the first picture counts.
/// </summary>
public sealed class PictureMaker : IDisposable
{
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>As many as a telephone's camera makes; decoded, 100 MB.</summary>
    public const int MostPixels = 25_000_000;

    public const int PhotoSide = 512;
    public const int LogoWidth = 600;
    public const int LogoHeight = 200;

    private const int MostSide = 16_384;
    private const int PhotoQuality = 85;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    // One at a time: a picture unfolds to a hundred times its file, and a node has other things to do.
    private readonly SemaphoreSlim _easel = new(1);

    /// <summary>Draws on a thread of the pool, so that no circuit waits for it.</summary>
    public async Task<MadePicture> MakeAsync(
        OrganizationId organization,
        PictureKind kind,
        byte[] file,
        CancellationToken cancellationToken
    )
    {
        if (Refuse(file) is { } problem)
        {
            return new MadePicture.Refused(problem);
        }

        await _easel.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Make(organization, kind, file), cancellationToken);
        }
        finally
        {
            _easel.Release();
        }
    }

    public void Dispose() => _easel.Dispose();

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    // By what it begins with: names and headers are whatever the sender likes, and Skia has more decoders than are wanted here.
    private static PictureProblem? Refuse(ReadOnlySpan<byte> file) =>
        file.Length switch
        {
            0 => PictureProblem.Missing,
            > MostBytes => PictureProblem.TooHeavy,
            _ when IsPicture(file) => null,
            _ => PictureProblem.NotAPicture,
        };

    private static bool IsPicture(ReadOnlySpan<byte> file) =>
        file.StartsWith(Png)
        || file.StartsWith(Jpeg)
        || (file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8));

    private static MadePicture Make(OrganizationId organization, PictureKind kind, byte[] file)
    {
        using var bytes = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(bytes);
        if (
            codec?.EncodedFormat
            is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp)
        )
        {
            return new MadePicture.Refused(PictureProblem.Broken);
        }

        // From the header: nothing has been unfolded yet.
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width is < 1 or > MostSide || height is < 1 or > MostSide || (long)width * height > MostPixels)
        {
            return new MadePicture.Refused(PictureProblem.TooLarge);
        }

        using var pixels = new SKBitmap(
            new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb())
        );
        return codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success
            ? new MadePicture.Made(Draw(organization, kind, pixels, codec.EncodedOrigin))
            : new MadePicture.Refused(PictureProblem.Broken);
    }

    private static Picture Draw(OrganizationId organization, PictureKind kind, SKBitmap pixels, SKEncodedOrigin origin)
    {
        var upright = Upright.Of(origin, pixels.Width, pixels.Height);
        var frame = FrameOf(kind, upright.Size);
        using var surface = SKSurface.Create(
            new SKImageInfo(frame.Width, frame.Height, SKColorType.Rgba8888, SKAlphaType.Premul, pixels.ColorSpace)
        );
        var scale = Math.Max((float)frame.Width / upright.Size.Width, (float)frame.Height / upright.Size.Height);
        surface.Canvas.Translate(
            (frame.Width - (upright.Size.Width * scale)) / 2,
            (frame.Height - (upright.Size.Height * scale)) / 2
        );
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(upright.Turn);
        using var source = SKImage.FromBitmap(pixels);
        surface.Canvas.DrawImage(source, 0, 0, Smooth);
        using var drawn = surface.Snapshot();
        // Mail readers know PNG, and not all of them WebP: a logo may stand in a mail.
        var (format, type) =
            kind == PictureKind.Photo
                ? (SKEncodedImageFormat.Webp, "image/webp")
                : (SKEncodedImageFormat.Png, "image/png");
        using var content = drawn.Encode(format, PhotoQuality);
        return Picture.Of(organization, kind, type, content.ToArray());
    }

    // Never larger than what was sent: what is not in the file is not made up.
    private static SKSizeI FrameOf(PictureKind kind, SKSizeI picture)
    {
        switch (kind)
        {
            case PictureKind.Photo:
                var side = Math.Min(PhotoSide, Math.Min(picture.Width, picture.Height));
                return new(side, side);
            case PictureKind.Logo:
                var share = Math.Min(1, Math.Min((float)LogoWidth / picture.Width, (float)LogoHeight / picture.Height));
                return new(
                    Math.Max(1, (int)MathF.Round(picture.Width * share)),
                    Math.Max(1, (int)MathF.Round(picture.Height * share))
                );
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null);
        }
    }
}
