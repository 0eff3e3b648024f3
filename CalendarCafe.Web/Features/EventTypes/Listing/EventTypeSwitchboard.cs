using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>What list and editor both do to a whole event type, and what they say of it; each act has its way back.</summary>
internal sealed class EventTypeSwitchboard(
    SwitchEventType switches,
    DeleteEventType delete,
    DuplicateEventType duplicate,
    RestoreEventType restore,
    ISnackbar snackbar,
    IStringLocalizer<EditorTexts> texts
)
{
    public async Task<bool> SwitchAsync(Actor.Member member, EventTypeId id, string name, EventTypeSwitch wanted)
    {
        var isDone = await TryAsync(() => switches.ExecuteAsync(member, id, wanted, CancellationToken.None));
        if (isDone)
        {
            snackbar.AddUndo(
                texts[$"Switched_{wanted}", name],
                texts["Undo"],
                () => TryAsync(() => switches.ExecuteAsync(member, id, Opposite(wanted), CancellationToken.None))
            );
        }

        return isDone;
    }

    /// <summary>The copy, or null where there is none.</summary>
    public async Task<EventTypeId?> DuplicateAsync(Actor.Member member, EventTypeId id, string name)
    {
        EventTypeId? copy = null;
        await TryAsync(async () =>
        {
            switch (await duplicate.ExecuteAsync(member, id, texts["CopyOf", name], CancellationToken.None))
            {
                case CreateEventTypeResult.Created created:
                    copy = created.Id;
                    snackbar.Add(texts["Duplicated", name], Severity.Success);
                    return true;
                case CreateEventTypeResult.TooMany tooMany:
                    snackbar.Add(texts["TooMany", tooMany.Limit], Severity.Warning);
                    return true;
                case CreateEventTypeResult.NotFound or CreateEventTypeResult.Invalid:
                    return false;
                default:
                    throw new UnreachableException();
            }
        });
        return copy;
    }

    public async Task<bool> DeleteAsync(Actor.Member member, EventTypeId id, string name)
    {
        var isDone = await TryAsync(() => delete.ExecuteAsync(member, id, CancellationToken.None));
        if (isDone)
        {
            snackbar.AddUndo(texts["Deleted", name], texts["Undo"], () => RestoreAsync(member, id, name));
        }

        return isDone;
    }

    public Task<bool> RestoreAsync(Actor.Member member, EventTypeId id, string name) =>
        TryAsync(async () =>
        {
            switch (await restore.ExecuteAsync(member, id, CancellationToken.None))
            {
                case RestoreEventTypeResult.Restored { IsFresh: true } restored:
                    snackbar.Add(texts["RestoredFresh", name, restored.Slug], Severity.Warning);
                    return true;
                case RestoreEventTypeResult.Restored:
                    snackbar.Add(texts["Restored", name], Severity.Success);
                    return true;
                case RestoreEventTypeResult.TooMany tooMany:
                    snackbar.Add(texts["TooMany", tooMany.Limit], Severity.Warning);
                    return true;
                case RestoreEventTypeResult.NotFound:
                    return false;
                default:
                    throw new UnreachableException();
            }
        });

    private async Task<bool> TryAsync(Func<Task<bool>> act)
    {
        try
        {
            var isDone = await act();
            if (!isDone)
            {
                snackbar.Add(texts["NotThere"], Severity.Error);
            }

            return isDone;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            snackbar.Add(texts["Away"], Severity.Error);
            return false;
        }
    }

    private static EventTypeSwitch Opposite(EventTypeSwitch wanted) =>
        wanted switch
        {
            EventTypeSwitch.On => EventTypeSwitch.Off,
            EventTypeSwitch.Off => EventTypeSwitch.On,
            EventTypeSwitch.Listed => EventTypeSwitch.Hidden,
            EventTypeSwitch.Hidden => EventTypeSwitch.Listed,
        };
}
