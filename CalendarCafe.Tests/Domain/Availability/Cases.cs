using System.Globalization;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>How many random cases a property tries: ENGINE_CASES says so, test.sh --quick fewer than usual, a release more.</summary>
internal static class Cases
{
    private const int Usual = 1_000;

    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("ENGINE_CASES"), CultureInfo.InvariantCulture, out var count)
            ? count
            : Usual;
}
