using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing.Fields;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

public sealed partial class MailPreview : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);

    // Cancelled, never disposed: there is no timer to free.
    private CancellationTokenSource _writing = new();
    private Question _asked = new(SampleOccasion.Booked, SampleReader.Invitee, SiteCulture.Default);
    private EventTypeTerms? _terms;
    private SampleMail? _mail;
    private bool _isWritten;
    private bool _isAway;

    /// <summary>The draft, in order or not.</summary>
    [Parameter, EditorRequired]
    public required EventTypeTerms Terms { get; set; }

    [Parameter, EditorRequired]
    public required Actor.Member Member { get; set; }

    [Inject]
    internal SampleMails Mails { get; init; } = null!; // injected

    [Inject]
    public required TimeProvider Time { get; init; }

    private static IReadOnlyList<Choice<string>> Languages =>
        [.. SiteCulture.Languages.Select(language => new Choice<string>(language.Name, language.NativeName))];

    private bool IsInOrder => _terms is { } terms && TermsCheck.Of(terms).Count == 0;

    // What was chosen may have no meaning any more, and may have one again.
    private SampleOccasion Occasion =>
        _asked.Occasion == SampleOccasion.Approved && !Terms.RequiresApproval ? SampleOccasion.Booked : _asked.Occasion;

    private SampleReader Reader =>
        _asked.Reader == SampleReader.Guest && !Terms.AllowsGuests ? SampleReader.Invitee : _asked.Reader;

    private IReadOnlyList<Choice<SampleOccasion>> Occasions =>
        [
            new(SampleOccasion.Booked, Texts[$"SampleOccasion_{(Terms.RequiresApproval ? "Requested" : "Booked")}"]),
            .. Terms.RequiresApproval
                ? [new(SampleOccasion.Approved, Texts["SampleOccasion_Approved"])]
                : Array.Empty<Choice<SampleOccasion>>(),
            new(SampleOccasion.Moved, Texts["SampleOccasion_Moved"]),
            new(SampleOccasion.Canceled, Texts["SampleOccasion_Canceled"]),
        ];

    private IReadOnlyList<Choice<SampleReader>> Readers =>
        [
            .. Enum.GetValues<SampleReader>()
                .Where(reader => reader != SampleReader.Guest || Terms.AllowsGuests)
                .Select(reader => new Choice<SampleReader>(reader, Texts[$"SampleReader_{reader}"])),
        ];

    public void Dispose() => _writing.Cancel();

    protected override async Task OnParametersSetAsync()
    {
        var terms = Terms.Cleaned();
        if (_terms is not { } known || !known.IsSameAs(terms))
        {
            var pause = _terms is null ? TimeSpan.Zero : Pause;
            _terms = terms;
            await WriteAsync(pause);
        }
    }

    private Task AskAsync(Question question)
    {
        _asked = question;
        return WriteAsync(TimeSpan.Zero);
    }

    private async Task WriteAsync(TimeSpan pause)
    {
        await _writing.CancelAsync();
        _writing = new();
        var stop = _writing.Token;
        if (!IsInOrder || _terms is not { } terms)
        {
            return;
        }

        try
        {
            await Task.Delay(pause, Time, stop);
            var mail = await Mails.WriteAsync(Member, terms, Occasion, Reader, _asked.Locale, stop);
            stop.ThrowIfCancellationRequested();
            (_mail, _isWritten, _isAway) = (mail, true, false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // More was typed or chosen: the next mail counts.
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _isAway = true;
        }
    }

    private sealed record Question(SampleOccasion Occasion, SampleReader Reader, string Locale);
}
