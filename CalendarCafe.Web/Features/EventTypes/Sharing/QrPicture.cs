using QRCoder;

namespace CalendarCafe.Web.Features.EventTypes.Sharing;

/// <summary>An address as a picture that telephones read, as the address of a PNG that is its own content.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    public static string Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsPerModule))}";
    }
}
