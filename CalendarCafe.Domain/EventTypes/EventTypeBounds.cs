namespace CalendarCafe.Domain.EventTypes;

/// <summary>How long and how many: what an event type can be set to, bounds included.</summary>
public static class EventTypeBounds
{
    public const int MaxQuestions = 30;
    public const int MaxHorizonDays = 730;
    public const int MaxCapacity = 1000;
    public const int MaxPerInvitee = 1000;
    public const int MaxLimit = 1_000_000;

    public static Duration LongestDuration { get; } = Duration.FromHours(24);
    public static Duration LongestBuffer { get; } = Duration.FromHours(12);
    public static Duration LongestNotice { get; } = Duration.FromDays(365);
    public static Duration ShortestApprovalWindow { get; } = Duration.FromMinutes(5);
    public static Duration LongestApprovalWindow { get; } = Duration.FromDays(30);

    internal static Duration Length(Duration length) =>
        Require.Minutes(length, Duration.FromMinutes(1), LongestDuration);

    /// <summary>The lengths beside the first, each once and in order.</summary>
    internal static IReadOnlyList<Duration> OtherLengths(Duration first, IReadOnlyList<Duration> lengths) =>
        [.. lengths.Select(Length).Where(length => length != first).Distinct().Order()];

    internal static Duration Increment(Duration increment) =>
        Require.Minutes(increment, Duration.FromMinutes(5), LongestDuration);

    internal static Duration Buffer(Duration buffer) => Require.Minutes(buffer, Duration.Zero, LongestBuffer);

    internal static Duration Notice(Duration notice) => Require.Minutes(notice, Duration.Zero, LongestNotice);

    internal static Duration ApprovalWindow(Duration window) =>
        Require.Minutes(window, ShortestApprovalWindow, LongestApprovalWindow);
}
