using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Links as a desk may see them: a note may name an invitee.</summary>
internal static class LinkMask
{
    public static LinkedEventType SeenFrom(this LinkedEventType eventType, HostDesk desk) =>
        desk.Member.MayEdit
            ? eventType
            : eventType with
            {
                Links =
                [
                    .. eventType.Links.Select(link => link with { Note = link.Note is null ? null : Masked.Text }),
                ],
            };
}
