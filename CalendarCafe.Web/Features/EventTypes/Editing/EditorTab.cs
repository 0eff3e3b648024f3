using System.Diagnostics;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>The pages of the editor, in order.</summary>
public enum EditorTab
{
    Basics,
    Limits,
    Questions,
    Locations,
    Policies,
    Messages,
    Link,
    Advanced,
}

internal static class EditorTabs
{
    /// <summary>As the address names it.</summary>
    public static string Key(this EditorTab tab) => tab.ToString().ToLowerInvariant();

    public static EditorTab Of(string? key) =>
        Enum.TryParse<EditorTab>(key, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : EditorTab.Basics;

    /// <summary>Where the field of a problem stands.</summary>
    public static EditorTab Of(TermsProblem problem) =>
        problem.Field.Split('.')[0] switch
        {
            "name" or "description" or "kind" or "durations" or "capacity" or "minimumSeats" => EditorTab.Basics,
            "schedule" or "startIncrement" or "bufferBefore" or "bufferAfter" or "minimumNotice" => EditorTab.Limits,
            "horizonDays" or "horizonFirst" or "horizonLast" or "limits" or "mostPerInvitee" => EditorTab.Limits,
            "questions" => EditorTab.Questions,
            "locations" => EditorTab.Locations,
            "approvalWindow" or "cancellationNotice" or "reschedulingNotice" => EditorTab.Policies,
            "instructions" => EditorTab.Messages,
            "color" or "slug" or "redirectUrl" => EditorTab.Link,
            _ => throw new UnreachableException(),
        };
}
