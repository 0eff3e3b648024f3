namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Tells in passing whether one host could take a slot: starts must come in ascending order.</summary>
internal ref struct HostSweep(
    ReadOnlySpan<Stretch> open,
    ReadOnlySpan<Stretch> busy,
    SlotShape shape,
    LimitGate? limits
)
{
    private readonly ReadOnlySpan<Stretch> _open = open;
    private readonly ReadOnlySpan<Stretch> _busy = busy;
    private readonly SlotShape _shape = shape;
    private readonly LimitGate? _limits = limits;
    private int _nextOpen;
    private int _nextBusy;

    public bool IsFree(long start)
    {
        while (_nextOpen < _open.Length && _open[_nextOpen].Until <= start)
        {
            _nextOpen++;
        }

        if (_nextOpen == _open.Length || !_open[_nextOpen].Contains(_shape.Slot(start)))
        {
            return false;
        }

        var taken = _shape.WithBuffers(_shape.Slot(start));
        while (_nextBusy < _busy.Length && _busy[_nextBusy].Until <= taken.From)
        {
            _nextBusy++;
        }

        return (_nextBusy == _busy.Length || _busy[_nextBusy].From >= taken.Until)
            && _limits?.HasRoomAt(start) is null or true;
    }
}
