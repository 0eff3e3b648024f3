using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>A device with a fingerprint reader that always knows its owner, as Chromium pretends one.</summary>
internal static class Passkeys
{
    /// <summary>The same page under a name: browsers make no passkeys for a number.</summary>
    public static string Named(string address) => address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task PlugInAsync(this IPage page, bool knowsItsOwner = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = knowsItsOwner,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    public static async Task MakeAsync(this IPage page, string name, string password)
    {
        await page.GetByText("Add a passkey", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Name of the passkey").FillAsync(name);
        await page.GetByLabel("Your password, before a passkey is made").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
    }
}
