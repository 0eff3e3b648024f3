using CalendarCafe.Web.Features.EventTypes.Sharing;

namespace CalendarCafe.Tests.Features.EventTypes.Sharing;

public sealed class EmbedCodeTests
{
    [Fact]
    public void Button_leads_to_the_booking_page()
    {
        var code = EmbedCode.Button("https://cafe.test/acme/ada/intro", "Book: Intro call");

        code.ShouldStartWith("<a href=\"https://cafe.test/acme/ada/intro\" ");
        code.ShouldEndWith(">Book: Intro call</a>");
    }

    [Fact]
    public void Name_of_an_event_type_cannot_break_out_of_the_markup_of_a_site()
    {
        var code = EmbedCode.Button("https://cafe.test/acme/ada/intro", "Book: <script>alert('x')</script>");

        code.ShouldNotContain("<script");
        code.ShouldContain("&lt;script&gt;");
    }
}
