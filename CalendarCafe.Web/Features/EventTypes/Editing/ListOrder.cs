namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>Changes of a list that make another one.</summary>
internal static class ListOrder
{
    public static IReadOnlyList<T> Replaced<T>(this IReadOnlyList<T> list, int index, T with) =>
        [.. list.Take(index), with, .. list.Skip(index + 1)];

    public static IReadOnlyList<T> Without<T>(this IReadOnlyList<T> list, int index) =>
        [.. list.Take(index), .. list.Skip(index + 1)];

    /// <summary>At the end of the list nothing moves.</summary>
    public static IReadOnlyList<T> Moved<T>(this IReadOnlyList<T> list, int index, int by)
    {
        var to = index + by;
        return to < 0 || to >= list.Count
            ? list
            :
            [
                .. list.Select(
                    (item, at) =>
                        at == index ? list[to]
                        : at == to ? list[index]
                        : item
                ),
            ];
    }
}
