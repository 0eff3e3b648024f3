namespace CalendarCafe.Domain.Availability;

/// <summary>Answers questions about united stretches in passing: each question must begin no earlier than the one before.</summary>
internal sealed class StretchSweep(List<Stretch> united)
{
    private int _next;

    public bool Contains(Stretch asked) => MoveTo(asked) && united[_next].Contains(asked);

    public bool Overlaps(Stretch asked) => MoveTo(asked) && united[_next].Overlaps(asked);

    private bool MoveTo(Stretch asked)
    {
        while (_next < united.Count && united[_next].Until <= asked.From)
        {
            _next++;
        }

        return _next < united.Count;
    }
}
