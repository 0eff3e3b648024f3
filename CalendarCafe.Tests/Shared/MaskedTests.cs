using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class MaskedTests
{
    [Theory]
    [InlineData("Grace Hopper", "G. H.")]
    [InlineData("Maximiliana von Habsburg", "M. H.")]
    [InlineData("  Ada  ", "A.")]
    [InlineData("émile zola", "É. Z.")]
    [InlineData("𝒜da 林", "𝒜. 林.")]
    [InlineData("", "•••")]
    public void Name_keeps_its_initials(string name, string masked) => Masked.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("grace@example.org", "g•••@•••")]
    [InlineData("@example.org", "•••@•••")]
    [InlineData("", "•••@•••")]
    public void Address_keeps_its_first_letter(string address, string masked) => Masked.Email(address).ShouldBe(masked);

    [Theory]
    [InlineData("Grace Hopper")]
    [InlineData("Ada")]
    [InlineData("")]
    public void Masking_twice_changes_nothing(string name)
    {
        Masked.Name(Masked.Name(name)).ShouldBe(Masked.Name(name));
        Masked.Email(Masked.Email(name)).ShouldBe(Masked.Email(name));
    }
}
