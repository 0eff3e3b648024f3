using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/app")]
    [InlineData("/app/bookings?from=2026-03-02&tab=a%20b#top")]
    [InlineData("/a//b")]
    public void Path_of_this_site_is_local(string address)
    {
        LocalAddress.Or(address, "/app").ShouldBe(address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("app")]
    [InlineData("//e")]
    [InlineData("/\\e")]
    [InlineData("\\/e")]
    [InlineData("/a\\b")]
    [InlineData("https:e")]
    [InlineData("https://e")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/e")]
    [InlineData("/\n/e")]
    [InlineData("\t//e")]
    [InlineData(" //e")]
    [InlineData("/a\r\nSet-Cookie: a=b")]
    [InlineData("/\0")]
    [InlineData("/\u2028/e")]
    public void Everything_else_is_not(string? address)
    {
        LocalAddress.Or(address, "/home").ShouldBe("/home");
    }

    [Fact]
    public void Endless_address_is_not()
    {
        LocalAddress.IsLocal("/" + new string('a', 10_000)).ShouldBeFalse();
    }
}
