using System.Globalization;
using Bunit;
using CalendarCafe.Tests.Components.Bookings;
using CalendarCafe.Web.Features.Organizations.Editing;

namespace CalendarCafe.Tests.Components.Organizations;

public sealed class BrandPreviewTests
{
    [Fact]
    public void Colour_that_nobody_could_read_is_shown_as_it_will_be_worn_with_its_contrasts()
    {
        using var context = Open();

        var preview = Render(context, "#ffe600");

        var figures = preview.FindAll("figure");
        figures[0].TextContent.ShouldContain("Made darker, to #");
        figures[0].TextContent.ShouldContain("with the page 4.");
        figures[1].TextContent.ShouldContain("Shown as it is.");
    }

    [Fact]
    public void Without_a_colour_it_wears_the_house_s_own()
    {
        using var context = Open();

        var preview = Render(context, color: null);

        preview.Markup.ShouldNotContain("--accent");
        preview.Markup.ShouldNotContain("Contrast");
    }

    private static BunitContext Open()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        return DashboardContext.Create();
    }

    private static IRenderedComponent<BrandPreview> Render(BunitContext context, string? color) =>
        context.Render<BrandPreview>(parameters =>
            parameters.Add(part => part.Color, color).Add(part => part.Name, "Café").Add(part => part.Logo, null)
        );
}
