using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Tests.Support;
using Microsoft.Extensions.Options;
using NodaTime.Testing;

namespace CalendarCafe.Tests.Infrastructure.Mail;

public sealed class FolderMailDeliveryTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"cafe-outbox-{Guid.NewGuid():N}");
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 1, 9, 0, 1);

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_the_mail()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no such modes there.");

        await DeliverAsync(AMail.WithCalendar);

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new DirectoryInfo(_path).UnixFileMode.ShouldBe(Owner | UnixFileMode.UserExecute);
        new DirectoryInfo(_path).GetFiles().ShouldHaveSingleItem().UnixFileMode.ShouldBe(Owner);
    }

    [Fact]
    public async Task Mail_is_read_back_as_it_was_written()
    {
        await DeliverAsync(AMail.WithCalendar);

        var entry = (await Folder().ListAsync(CancellationToken.None)).ShouldHaveSingleItem();
        var mail = (await Folder().ReadAsync(entry.Id, CancellationToken.None)).ShouldNotBeNull();
        mail.Entry.ShouldBe(entry);
        entry.Subject.ShouldBe(AMail.Plain.Subject);
        entry.To.ShouldBe("Ines Guest <ines@example.net>");
        entry.From.ShouldBe($"CalendarCafe <{SmtpOptions.NoSender}>");
        entry.Date.ShouldBe("Sun, 01 Nov 2026 09:00:01 +0000");
        mail.Text.ReplaceLineEndings("\n").ShouldBe(AMail.Plain.Text);
        mail.Html.ShouldBe(AMail.Plain.Html);
        mail.Calendar.ShouldBe(AMail.WithCalendar.Calendar);
    }

    [Fact]
    public async Task Newest_mail_is_listed_first_and_the_list_is_bounded()
    {
        for (var number = 0; number <= OutboxFolder.MaxListed; number++)
        {
            await DeliverAsync(AMail.Plain with { MessageId = $"{number}@cafe.example", Subject = $"Mail {number}" });
            _clock.AdvanceMilliseconds(1);
        }

        var entries = await Folder().ListAsync(CancellationToken.None);

        entries.Count.ShouldBe(OutboxFolder.MaxListed);
        entries[0].Subject.ShouldBe($"Mail {OutboxFolder.MaxListed}");
        entries[^1].Subject.ShouldBe("Mail 1");
        Directory.GetFiles(_path, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public async Task Folder_that_does_not_exist_yet_is_empty()
    {
        var entries = await Folder().ListAsync(CancellationToken.None);

        entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("20261101T0900010000000Z-0123456789abcdef/../x")]
    [InlineData("20261101T0900010000000Z-0123456789abcdef\n")]
    [InlineData("20261101T0900010000000Z-0123456789abcdef")]
    [InlineData("")]
    public async Task Id_that_the_folder_did_not_give_out_finds_nothing(string id)
    {
        await DeliverAsync(AMail.Plain);

        var mail = await Folder().ReadAsync(id, CancellationToken.None);

        mail.ShouldBeNull();
    }

    public void Dispose()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }

    private OutboxFolder Folder() => new(_path);

    private async Task DeliverAsync(OutgoingMail mail)
    {
        var delivery = new FolderMailDelivery(Options.Create(new SmtpOptions()), Folder(), _clock);
        (await delivery.DeliverAsync(mail, CancellationToken.None)).ShouldBeOfType<MailOutcome.Delivered>();
    }
}
