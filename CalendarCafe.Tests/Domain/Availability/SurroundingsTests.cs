using System.Globalization;
using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>The server's culture means nothing to the engine. Nor does its zone: test.sh runs all these tests in several.</summary>
public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void Culture_changes_no_answer(string culture)
    {
        var searches = SearchGenerator.Searches.Array[20].Single();
        var here = searches.Select(Answer).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            searches.Select(Answer).ShouldBe(here);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Answer(Asked asked) =>
        string.Join(
            '\n',
            [
                .. AvailabilityEngine.Offers(asked.Search, asked.Range).Select(Told),
                .. AvailabilityEngine.Reasons(asked.Search, asked.Range).Select(reason => reason.GetType().Name),
                .. AvailabilityEngine.Nearest(asked.Search, asked.Range.Start, 3).Select(Told),
            ]
        );

    private static string Told(SlotOffer offer) =>
        string.Create(CultureInfo.InvariantCulture, $"{offer.StartsAt} {offer.FreeHosts.Count} {offer.SeatsLeft}");
}
