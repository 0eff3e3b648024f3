using System.Globalization;

namespace CalendarCafe.Tests.Features.Api.BadInput;

/// <summary>How many requests are spoiled: INPUT_CASES says so, a release more.</summary>
internal static class InputCases
{
    private const int Usual = 600;

    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("INPUT_CASES"), CultureInfo.InvariantCulture, out var count)
            ? count
            : Usual;
}
