using CalendarCafe.Domain;
using CalendarCafe.Tests.Support;
using CsCheck;

namespace CalendarCafe.Tests.Domain;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData("  Ada.Lovelace+tag@EXAMPLE.Com ", "Ada.Lovelace+tag@example.com")]
    [InlineData("o'neil_{x}@sub.example.co.uk", "o'neil_{x}@sub.example.co.uk")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    public void Plain_address_is_taken(string raw, string expected)
    {
        var isTaken = EmailAddress.TryNormalize(raw, out var address);

        isTaken.ShouldBeTrue();
        address.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@localhost")]
    [InlineData("ada@10.0.0.1")]
    [InlineData("ada@[10.0.0.1]")]
    [InlineData("ada@example.com.")]
    [InlineData("ada@-example.com")]
    [InlineData("ada@exa_mple.com")]
    [InlineData("ada@example..com")]
    [InlineData("ada@a@example.com")]
    [InlineData(".ada@example.com")]
    [InlineData("a..da@example.com")]
    [InlineData("\"ada\"@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("ada@example.com (Ada)")]
    [InlineData("ada@example.com, eve@example.com")]
    [InlineData("ada@example.com\r\nBcc: eve@example.com")]
    [InlineData("ada\0@example.com")]
    [InlineData("ada@exam\u200Bple.com")]
    [InlineData("ada@example.com\u202E")]
    [InlineData("ädä@example.com")]
    public void Anything_else_is_refused(string? raw)
    {
        var isTaken = EmailAddress.TryNormalize(raw, out var address);

        isTaken.ShouldBeFalse();
        address.ShouldBeEmpty();
    }

    [Fact]
    public void Address_is_at_most_254_characters_long()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".example";

        EmailAddress.TryNormalize(new string('a', 254 - 1 - domain.Length) + "@" + domain, out _).ShouldBeTrue();
        EmailAddress.TryNormalize(new string('a', 65) + "@example.com", out _).ShouldBeFalse();
        EmailAddress.TryNormalize("a@" + new string('d', 63) + "." + domain, out _).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_hostile_becomes_an_address_with_more_than_address_characters() =>
        Gen.Select(HostileText.Strings, HostileText.Strings)
            .Sample(
                (left, right) =>
                {
                    var isTaken = EmailAddress.TryNormalize($"a{left}@{right}.example", out var address);

                    address.ShouldAllBe(character => character > ' ' && character < '\x7F');
                    address.ShouldNotContain(',');
                    address.Count('@'.Equals).ShouldBe(isTaken ? 1 : 0);
                },
                iter: 2000
            );
}
