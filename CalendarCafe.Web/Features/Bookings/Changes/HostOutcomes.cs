namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>What a host can say of how a meeting went.</summary>
internal sealed class HostOutcomes(MarkNoShow markNoShow, UndoNoShow undoNoShow, ReopenMeeting reopen)
{
    public MarkNoShow MarkNoShow => markNoShow;

    public UndoNoShow UndoNoShow => undoNoShow;

    public ReopenMeeting Reopen => reopen;
}
