using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace CalendarCafe.Tests.Support;

/// <summary>Files as people send them, red on the left and blue on the right.</summary>
internal static class APicture
{
    public const string Secret = "48.8584 N 2.2945 E";

    public static byte[] Of(SKEncodedImageFormat format, int width = 80, int height = 40)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Red);
        using var blue = new SKPaint { Color = SKColors.Blue };
        surface.Canvas.DrawRect((width + 1) / 2, 0, width, height, blue);
        using var image = surface.Snapshot();
        using var bytes = image.Encode(format, 90);
        return bytes.ToArray();
    }

    /// <summary>A disc on nothing.</summary>
    public static byte[] Transparent()
    {
        using var surface = SKSurface.Create(new SKImageInfo(64, 64));
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawCircle(32, 32, 16, red);
        using var image = surface.Snapshot();
        using var bytes = image.Encode(SKEncodedImageFormat.Png, 100);
        return bytes.ToArray();
    }

    /// <summary>A JPEG that says where it was taken, and that the camera lay on its side: its left is to be shown above.</summary>
    public static byte[] FromCamera()
    {
        var jpeg = Of(SKEncodedImageFormat.Jpeg);
        var text = Encoding.ASCII.GetBytes(Secret + "\0");
        using var exif = new MemoryStream();
        exif.Write("Exif\0\0MM\0*\0\0\0\x08\0\x02"u8);
        exif.Write([0x01, 0x0E, 0, 2, 0, 0, 0, (byte)text.Length, 0, 0, 0, 38]);
        exif.Write([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
        exif.Write([0, 0, 0, 0]);
        exif.Write(text);
        var length = (int)exif.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif.ToArray(), .. jpeg[2..]];
    }

    /// <summary>A PNG of a few kilobytes that unfolds to so many black pixels.</summary>
    public static byte[] Bomb(int side)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1; // a bit for each pixel, black or white
        Write(file, "IHDR", header);
        using var rows = new MemoryStream();
        using (var zipped = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((side + 7) / 8)];
            for (var line = 0; line < side; line++)
            {
                zipped.Write(row);
            }
        }

        Write(file, "IDAT", rows.ToArray());
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static void Write(Stream file, string type, byte[] content)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. content];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(chunk));
        file.Write(number);
    }

    private static uint Crc(byte[] chunk)
    {
        var crc = uint.MaxValue;
        foreach (var value in chunk)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
