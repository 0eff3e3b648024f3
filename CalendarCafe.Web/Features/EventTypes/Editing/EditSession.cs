using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What one open editor knows: what is saved, the draft over it, and what others have saved in between.</summary>
internal sealed class EditSession(EditorQueries queries, SaveEventType save, Actor.Member member, EventTypeId id)
{
    public EventTypeId Id => id;

    /// <summary>Null before it is loaded, and where it is gone.</summary>
    public EditedEventType? Found { get; private set; }

    public EventTypeDraft? Draft { get; private set; }

    /// <summary>Another version was in the way when this one was to be saved.</summary>
    public SaveEventTypeResult.Stale? Stale { get; private set; }

    /// <summary>Something else has been saved since the draft was begun.</summary>
    public bool IsNewer { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>Null until they are asked for.</summary>
    public IReadOnlyList<KeptVersion>? Versions { get; private set; }

    /// <summary>What is saved now becomes the draft, unless there is something of one's own in it.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Found = await queries.FindAsync(member, id, cancellationToken);
        IsLoaded = true;
        if (Found is null)
        {
            (Draft, Stale) = (null, null);
        }
        else if (Draft is not { IsDirty: true } draft)
        {
            Begin(Found.Terms);
        }
        else
        {
            IsNewer = Stale is null && !Found.Terms.IsSameAs(draft.Saved);
        }

        if (Versions is not null)
        {
            await LoadHistoryAsync(cancellationToken);
        }
    }

    public async Task LoadHistoryAsync(CancellationToken cancellationToken) =>
        Versions = await queries.HistoryAsync(member, id, cancellationToken);

    public void Change(EventTypeTerms terms) => Draft = Draft?.With(terms);

    public void Discard()
    {
        if (Found is not null)
        {
            Begin(Found.Terms);
        }
    }

    /// <summary>Nothing is left to guard.</summary>
    public void Close() => Draft = null;

    /// <summary>Null where there is nothing to save.</summary>
    public async Task<SaveEventTypeResult?> SaveAsync(CancellationToken cancellationToken)
    {
        Draft = Draft?.Checked();
        if (Draft is { Problems: [_, ..] problems })
        {
            return new SaveEventTypeResult.Invalid(problems);
        }

        return Draft is { IsDirty: true } draft ? await SendAsync(draft, cancellationToken) : null;
    }

    public void TakeTheirs()
    {
        if (Stale is { } stale)
        {
            Begin(stale.Theirs);
        }
    }

    /// <summary>What the draft changes stays, now over what the others have saved.</summary>
    public void KeepMine()
    {
        if (Stale is { } stale)
        {
            Draft = Draft?.Over(stale.Theirs);
            Stale = null;
        }
    }

    /// <summary>Whether it is again what it was before a save; it is not where it was changed since.</summary>
    public async Task<bool> TakeBackAsync(EventTypeTerms saved, EventTypeTerms before) =>
        await save.ExecuteAsync(member, id, saved, before, CancellationToken.None) is SaveEventTypeResult.Saved;

    private async Task<SaveEventTypeResult> SendAsync(EventTypeDraft draft, CancellationToken cancellationToken)
    {
        var result = await save.ExecuteAsync(member, id, draft.Saved, draft.Terms, cancellationToken);
        switch (result)
        {
            case SaveEventTypeResult.Saved saved:
                Begin(saved.Terms);
                await LoadAsync(cancellationToken);
                break;
            case SaveEventTypeResult.Invalid invalid:
                Draft = draft.RefusedFor(invalid.Problems);
                break;
            case SaveEventTypeResult.Stale stale:
                (Stale, IsNewer) = (stale, false);
                break;
            case SaveEventTypeResult.NotFound:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return result;
    }

    private void Begin(EventTypeTerms saved) => (Draft, Stale, IsNewer) = (EventTypeDraft.Of(saved), null, false);
}
