using System.Text;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Tests.Support;
using SkiaSharp;

namespace CalendarCafe.Tests.Infrastructure.Pictures;

public sealed class PictureMakerTests : IDisposable
{
    private static readonly OrganizationId House = OrganizationId.New();

    private readonly PictureMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Photo_becomes_a_square_of_the_middle(SKEncodedImageFormat format)
    {
        var photo = await MadeAsync(PictureKind.Photo, APicture.Of(format, 1600, 1200));

        photo.ContentType.ShouldBe("image/webp");
        using var seen = SKBitmap.Decode(photo.Content);
        (seen.Width, seen.Height).ShouldBe((512, 512));
        seen.GetPixel(100, 256).Red.ShouldBeGreaterThan((byte)200);
        seen.GetPixel(412, 256).Blue.ShouldBeGreaterThan((byte)200);
    }

    [Fact]
    public async Task Small_photo_is_not_blown_up()
    {
        var photo = await MadeAsync(PictureKind.Photo, APicture.Of(SKEncodedImageFormat.Png, 80, 40));

        using var seen = SKBitmap.Decode(photo.Content);
        (seen.Width, seen.Height).ShouldBe((40, 40));
    }

    [Theory]
    [InlineData(2400, 400, 600, 100)]
    [InlineData(300, 900, 67, 200)]
    [InlineData(120, 60, 120, 60)]
    [InlineData(9000, 2, 600, 1)]
    public async Task Logo_keeps_its_shape_within_its_box(int width, int height, int boxWidth, int boxHeight)
    {
        var logo = await MadeAsync(PictureKind.Logo, APicture.Of(SKEncodedImageFormat.Png, width, height));

        logo.ContentType.ShouldBe("image/png");
        using var seen = SKBitmap.Decode(logo.Content);
        (seen.Width, seen.Height).ShouldBe((boxWidth, boxHeight));
    }

    [Theory]
    [InlineData(PictureKind.Photo)]
    [InlineData(PictureKind.Logo)]
    public async Task What_can_be_seen_through_stays_so(PictureKind kind)
    {
        var picture = await MadeAsync(kind, APicture.Transparent());

        using var seen = SKBitmap.Decode(picture.Content);
        seen.GetPixel(2, 2).Alpha.ShouldBe((byte)0);
        seen.GetPixel(32, 32).Alpha.ShouldBe(byte.MaxValue);
    }

    [Fact]
    public async Task Picture_from_a_camera_stands_upright_and_tells_nothing_of_where_it_was_taken()
    {
        var file = APicture.FromCamera();
        Encoding.ASCII.GetString(file).ShouldContain(APicture.Secret);

        var logo = await MadeAsync(PictureKind.Logo, file);

        Encoding.ASCII.GetString(logo.Content).ShouldNotContain(APicture.Secret);
        Encoding.ASCII.GetString(logo.Content).ShouldNotContain("Exif", Case.Insensitive);
        using var seen = SKBitmap.Decode(logo.Content);
        (seen.Width, seen.Height).ShouldBe((40, 80));
        seen.GetPixel(20, 10).Red.ShouldBeGreaterThan((byte)200);
        seen.GetPixel(20, 70).Blue.ShouldBeGreaterThan((byte)200);
    }

    [Theory]
    [InlineData(SKEncodedOrigin.TopLeft, "A-B-C")]
    [InlineData(SKEncodedOrigin.TopRight, "B-A-D")]
    [InlineData(SKEncodedOrigin.BottomRight, "D-C-B")]
    [InlineData(SKEncodedOrigin.BottomLeft, "C-D-A")]
    [InlineData(SKEncodedOrigin.LeftTop, "A-C-B")]
    [InlineData(SKEncodedOrigin.RightTop, "C-A-D")]
    [InlineData(SKEncodedOrigin.RightBottom, "D-B-C")]
    [InlineData(SKEncodedOrigin.LeftBottom, "B-D-A")]
    public void Each_way_to_hold_a_camera_is_turned_back(SKEncodedOrigin origin, string corners)
    {
        // In the file A stands top left, B top right, C bottom left and D bottom right.
        var upright = Upright.Of(origin, 80, 40);

        var topLeft = CornerAt(upright, 1, 1);
        var topRight = CornerAt(upright, upright.Size.Width - 1, 1);
        var bottomLeft = CornerAt(upright, 1, upright.Size.Height - 1);
        $"{topLeft}-{topRight}-{bottomLeft}".ShouldBe(corners);
    }

    [Fact]
    public async Task What_unfolds_to_too_much_is_refused_before_it_is_unfolded()
    {
        var bomb = APicture.Bomb(12_000);
        bomb.Length.ShouldBeLessThan(100_000);
        (await MakeAsync(PictureKind.Photo, bomb)).ShouldBe(new MadePicture.Refused(PictureProblem.TooLarge));

        // Cut short, it is broken to whoever unfolds it; nobody got that far.
        (await MakeAsync(PictureKind.Photo, APicture.Bomb(1_000)[..^60])).ShouldBe(
            new MadePicture.Refused(PictureProblem.Broken)
        );
        (await MakeAsync(PictureKind.Photo, bomb[..^60])).ShouldBe(new MadePicture.Refused(PictureProblem.TooLarge));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("GIF89a and so on")]
    [InlineData("BM and so on")]
    [InlineData("%PDF-1.7")]
    [InlineData("RIFF1234WAVEfmt ")]
    [InlineData("x")]
    public async Task Everything_else_is_refused(string file) =>
        (await MakeAsync(PictureKind.Logo, Encoding.ASCII.GetBytes(file))).ShouldBe(
            new MadePicture.Refused(PictureProblem.NotAPicture)
        );

    [Fact]
    public async Task Nothing_is_refused() =>
        (await MakeAsync(PictureKind.Photo, [])).ShouldBe(new MadePicture.Refused(PictureProblem.Missing));

    [Fact]
    public async Task Too_many_bytes_are_refused()
    {
        byte[] heavy = [.. APicture.Of(SKEncodedImageFormat.Png), .. new byte[PictureMaker.MostBytes]];

        (await MakeAsync(PictureKind.Photo, heavy)).ShouldBe(new MadePicture.Refused(PictureProblem.TooHeavy));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task What_ends_too_early_is_refused(SKEncodedImageFormat format)
    {
        var whole = APicture.Of(format, 800, 600);

        foreach (var share in new[] { 0.02, 0.3, 0.6, 0.9 })
        {
            var part = whole[..Math.Max(12, (int)(whole.Length * share))];
            (await MakeAsync(PictureKind.Photo, part)).ShouldBeOfType<MadePicture.Refused>();
        }
    }

    private static char CornerAt(Upright upright, float x, float y)
    {
        var inFile = upright.Turn.Invert().MapPoint(x, y);
        return (inFile.X < 40, inFile.Y < 20) switch
        {
            (true, true) => 'A',
            (false, true) => 'B',
            (true, false) => 'C',
            (false, false) => 'D',
        };
    }

    private Task<MadePicture> MakeAsync(PictureKind kind, byte[] file) =>
        _maker.MakeAsync(House, kind, file, TestContext.Current.CancellationToken);

    private async Task<Picture> MadeAsync(PictureKind kind, byte[] file) =>
        (await MakeAsync(kind, file)).ShouldBeOfType<MadePicture.Made>().Picture;
}
