namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Puts lists in order; what comes in order, as most does, is only looked through.</summary>
internal static class InOrder
{
    public static void Put<T>(Span<T> items)
        where T : struct, IComparable<T>
    {
        for (var next = 1; next < items.Length; next++)
        {
            if (items[next - 1].CompareTo(items[next]) > 0)
            {
                items.Sort();
                return;
            }
        }
    }
}
