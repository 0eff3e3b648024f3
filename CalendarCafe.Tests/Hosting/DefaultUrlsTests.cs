using CalendarCafe.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace CalendarCafe.Tests.Hosting;

public sealed class DefaultUrlsTests
{
    private const string Default = "http://localhost:5080";

    [Fact]
    public void Nobody_chose_so_the_default_serves()
    {
        var builder = BuilderWith([]);

        builder.UseDefaultUrls();

        builder.Configuration[WebHostDefaults.ServerUrlsKey].ShouldBe(Default);
    }

    [Fact]
    public void Address_on_the_command_line_wins()
    {
        var builder = BuilderWith([], "--urls", "http://localhost:5999");

        builder.UseDefaultUrls();

        builder.Configuration[WebHostDefaults.ServerUrlsKey].ShouldBe("http://localhost:5999");
    }

    [Theory]
    [InlineData("http_ports")]
    [InlineData("https_ports")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    public void Address_chosen_in_another_way_wins(string key)
    {
        var builder = BuilderWith([new(key, "8080")]);

        builder.UseDefaultUrls();

        builder.Configuration[WebHostDefaults.ServerUrlsKey].ShouldBeNull();
    }

    private static WebApplicationBuilder BuilderWith(
        KeyValuePair<string, string?>[] settings,
        params string[] arguments
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = arguments });
        builder.Configuration.AddInMemoryCollection([.. settings, new(DefaultUrls.Key, Default)]);
        return builder;
    }
}
