namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Takes NUL out of forms before they are read. ASP.NET Core refuses a whole form for a single one, and with it all that
/// was typed; no text keeps it anyway.
/// </summary>
internal static class NulFreeForms
{
    private const int Largest = 256 * 1024;
    private static readonly byte[] Nul = "%00"u8.ToArray();

    public static async Task CleanAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (
            request.ContentLength is > 0 and <= Largest
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
                == true
        )
        {
            var body = new byte[request.ContentLength.Value];
            await request.Body.ReadExactlyAsync(body, http.RequestAborted);
            var clean = Without(body);
            request.Body = new MemoryStream(clean);
            request.ContentLength = clean.Length;
        }

        await next(http);
    }

    private static byte[] Without(byte[] body)
    {
        var kept = new List<byte>(body.Length);
        for (var index = 0; index < body.Length; )
        {
            if (body.AsSpan(index).StartsWith(Nul))
            {
                index += Nul.Length;
            }
            else
            {
                if (body[index] != 0)
                {
                    kept.Add(body[index]);
                }

                index++;
            }
        }

        return [.. kept];
    }
}
