namespace CalendarCafe.Tests.Support;

/// <summary>Where builders start: <c>A.Host().In("Asia/Tokyo").Offering(intro => intro.KeepFree(…))</c>.</summary>
internal static class A
{
    /// <summary>Alone in an organisation of their own, in Paris, working every day from nine to five, offering half an hour.</summary>
    public static HostBuilder Host() => new();
}
