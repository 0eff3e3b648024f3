using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using SkiaSharp;

namespace CalendarCafe.Tests.Features.Pictures;

public sealed class PhotoFormTests(TestPostgres postgres)
{
    private const string Profile = "/account/profile";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Png_that_calls_itself_a_jpeg_is_taken_for_what_it_is()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        using var browser = await SignedInAsync(bench);

        var page = await SendAsync(browser, APicture.Of(SKEncodedImageFormat.Png), "me.jpg", "image/jpeg");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Your new photo is shown from now on.");
        page.Text.ShouldContain("value=\"Ada Lovelace\"");
        (await bench.UserAsync("ada@example.com")).AvatarPath.ShouldNotBeNull();
    }

    [Fact]
    public async Task Svg_that_calls_itself_a_png_is_refused_with_a_sentence()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        using var browser = await SignedInAsync(bench);
        var svg = Encoding.ASCII.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

        var page = await SendAsync(browser, svg, "me.png", "image/png");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Please choose a PNG, JPEG or WebP file.");
        page.Text.ShouldContain("value=\"Ada Lovelace\"");
        (await bench.UserAsync("ada@example.com")).AvatarPath.ShouldBeNull();
    }

    [Fact]
    public async Task Half_a_file_too_large_a_file_and_no_file_are_refused_with_sentences()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        using var browser = await SignedInAsync(bench);
        var half = APicture.Of(SKEncodedImageFormat.Jpeg, 800, 600);

        var broken = await SendAsync(browser, half[..(half.Length / 2)], "me.jpg", "image/jpeg");
        var heavy = await SendAsync(browser, new byte[PictureMaker.MostBytes + 100], "me.jpg", "image/jpeg");
        var none = await SendAsync(browser, [], "", "application/octet-stream");

        (broken.Status, heavy.Status, none.Status).ShouldBe(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity)
        );
        broken.Text.ShouldContain("This file is damaged or incomplete.");
        heavy.Text.ShouldContain("Please choose one of at most 5 MB.");
        none.Text.ShouldContain("Please choose a file first.");
    }

    private static async Task<HttpClient> SignedInAsync(AccountBench bench)
    {
        await bench.MemberAsync();
        return await bench.SignedInBrowserAsync();
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(
        HttpClient browser,
        byte[] file,
        string name,
        string type
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in FormPost.HiddenFields(await browser.GetStringAsync(Profile, Token), "photo"))
        {
            form.Add(new StringContent(value), field);
        }

        if (name.Length > 0)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            form.Add(part, "photo", name);
        }

        using var answer = await browser.PostAsync(Profile, form, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }
}
