using System.Net;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class VisitorAddressTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("fe80::1%3", "fe80::/64")]
    public void Household_counts_as_one_visitor(string address, string expected)
    {
        VisitorAddress.Of(IPAddress.Parse(address)).Text.ShouldBe(expected);
    }

    [Fact]
    public void Visitors_without_an_address_count_as_one()
    {
        VisitorAddress.Of((IPAddress?)null).ShouldBe(VisitorAddress.Unknown);
    }
}
