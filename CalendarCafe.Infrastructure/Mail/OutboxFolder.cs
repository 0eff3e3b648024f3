using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>The mails that <see cref="FolderMailDelivery"/> wrote, for an inbox page while no mail server is configured.</summary>
public sealed partial class OutboxFolder(string path)
{
    public const int MaxListed = 200;

    private const string Extension = ".eml";

    /// <summary>The newest first, at most <see cref="MaxListed"/>.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
            return [];

        var entries = new List<OutboxEntry>();
        var newest = Directory
            .EnumerateFiles(path, "*" + Extension)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(id => IdPattern().IsMatch(id))
            .OrderDescending(StringComparer.Ordinal)
            .Take(MaxListed);
        foreach (var id in newest)
        {
            if (await ReadHeadersAsync(id, cancellationToken) is { } headers)
                entries.Add(Entry(id, headers));
        }

        return entries;
    }

    /// <summary>Null if there is no such mail, or the id is none that this folder gave out.</summary>
    public async Task<OutboxMail?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (!IdPattern().IsMatch(id) || !File.Exists(FileOf(id)))
            return null;

        using var message = await MimeMessage.LoadAsync(FileOf(id), cancellationToken);
        var calendar = message
            .BodyParts.OfType<TextPart>()
            .FirstOrDefault(part => part.ContentType.IsMimeType("text", "calendar"));
        return new OutboxMail(
            Entry(id, message.Headers),
            message.TextBody ?? "",
            message.HtmlBody ?? "",
            await ContentAsync(calendar, cancellationToken)
        );
    }

    internal async Task WriteAsync(string id, MimeMessage message, CancellationToken cancellationToken)
    {
        CreateFolder();
        var unfinished = Path.Combine(path, $"{id}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(unfinished, ForOwnerOnly()))
            {
                await message.WriteToAsync(file, cancellationToken);
            }

            File.Move(unfinished, FileOf(id), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // Mail holds names, addresses and links that act: nobody else on this machine reads it.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var folder = Directory.CreateDirectory(path, Owner);
        if (folder.UnixFileMode != Owner)
        {
            folder.UnixFileMode = Owner;
        }
    }

    private static FileStreamOptions ForOwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private async Task<HeaderList?> ReadHeadersAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await HeaderList.LoadAsync(FileOf(id), cancellationToken);
        }
        catch (FileNotFoundException)
        {
            // Somebody cleared the folder while it was being listed.
            return null;
        }
    }

    // Not TextPart.Text, which gives the lines the ending of this machine.
    private static async Task<string?> ContentAsync(MimePart? part, CancellationToken cancellationToken)
    {
        if (part?.Content is null)
            return null;

        using var content = new MemoryStream();
        await part.Content.DecodeToAsync(content, cancellationToken);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private static OutboxEntry Entry(string id, HeaderList headers) =>
        new(
            id,
            headers[HeaderId.Subject] ?? "",
            headers[HeaderId.From] ?? "",
            headers[HeaderId.To] ?? "",
            headers[HeaderId.Date] ?? ""
        );

    private string FileOf(string id) => Path.Combine(path, id + Extension);

    [GeneratedRegex(
        @"\A[0-9]{8}T[0-9]{13}Z-[0-9a-f]{16}\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IdPattern();
}
