using System.Text.RegularExpressions;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The members of an organisation, and who is invited to it.</summary>
internal static partial class MemberScenes
{
    public const string Path = "/app/members";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("members", Path, page => SignInAsync(page)),
        Scene.At("members-viewer", Path, page => SignInAsync(page, "vera@demo.example")),
        Scene.At("members-nobody", $"{Path}?q=xyzzy", page => SignInAsync(page)),
        Scene.At("members-invite", Path, OpenInviteAsync),
        Scene.At("members-invite-refused", Path, InviteBadlyAsync),
        Scene.At("members-role", Path, page => OpenRoleAsync(page, "Change role of Alan Turing", "Viewer")),
        Scene.At("members-role-own", Path, page => OpenRoleAsync(page, "Change role of Ada Lovelace", "Admin")),
        Scene.At("members-deactivate", Path, OpenDeactivateAsync),
        new("members-deactivated", DeactivateAsync),
        new("invitation", (cafe, visit) => OpenInvitationAsync(cafe, visit)),
        new("invitation-errors", SendEmptyAsync),
        new("invitation-expired", (cafe, visit) => OpenInvitationAsync(cafe, visit, "expires_at = '2026-01-01'")),
        new("invitation-revoked", (cafe, visit) => OpenInvitationAsync(cafe, visit, "revoked_at = now()")),
        new("invitation-accepted", (cafe, visit) => OpenInvitationAsync(cafe, visit, "accepted_at = now()")),
        new("invitation-account", OpenForAccountAsync),
        Scene.At("invitation-unknown", "/account/invitation/none"),
    ];

    public static async Task SignInAsync(IPage page, string email = "ada@demo.example")
    {
        await page.SignInAsync(email);
        await EventTypeSteps.UntilHereAsync(page, "Members");
        await Expect(page.GetByText(Counted())).ToBeVisibleAsync();
    }

    /// <summary>An invitation with a link, as if its mail had been sent; with a change to it that stands in SQL.</summary>
    public static async Task<IPage> OpenInvitationAsync(OpenCafe cafe, Visit visit, string? change = null)
    {
        var (address, token) = await InviteAsync(cafe);
        if (change is not null)
        {
            await cafe.ExecuteAsync($"UPDATE invitations SET {change} WHERE email = '{address}'");
        }

        return await cafe.VisitAsync($"/account/invitation/{token}", visit);
    }

    private static async Task<(string Address, string Token)> InviteAsync(OpenCafe cafe)
    {
        var address = $"noor-{Guid.NewGuid():N}@guests.example";
        var secret = SecretToken.New();
        await using var context = await cafe.Get<CafeDatabase>().OpenWithoutTenantAsync(CancellationToken.None);
        var ada = await context.Users.AcrossTenants().SingleAsync(user => user.Email == "ada@demo.example");
        await cafe.SaveAsync(
            MemberInvitation.Of(ada.OrganizationId, address, Role.Member, ada.Id, cafe.Site.Clock.GetCurrentInstant())
        );
        await cafe.ExecuteAsync(
            $"UPDATE invitations SET hash = '\\x{Convert.ToHexString(secret.Hash)}' WHERE email = '{address}'"
        );
        return (address, secret.Text);
    }

    private static async Task OpenInviteAsync(IPage page)
    {
        await SignInAsync(page);
        await page.Button("Invite people").ClickAsync();
        await Expect(page.GetByLabel("E-mail addresses")).ToBeFocusedAsync();
    }

    private static async Task InviteBadlyAsync(IPage page)
    {
        await OpenInviteAsync(page);
        await page.GetByLabel("E-mail addresses").FillAsync("nobody@ alan@demo.example noor.haddad@demo.example");
        await page.Button("Send invitations").ClickAsync();
        await Expect(page.GetByText("3 addresses need another look.")).ToBeVisibleAsync();
    }

    private static async Task OpenRoleAsync(IPage page, string button, string role)
    {
        await SignInAsync(page);
        await page.Button(button).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Radio, new() { Name = role }).CheckAsync();
        await Expect(page.GetByText("may no longer:")).ToBeVisibleAsync();
    }

    private static async Task OpenDeactivateAsync(IPage page)
    {
        await SignInAsync(page);
        await page.Button("Deactivate Linus Virtanen").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Cancel them" }).CheckAsync();
        await Expect(page.GetByLabel("Message to the invitees")).ToBeVisibleAsync();
    }

    private static async Task<IPage> DeactivateAsync(OpenCafe cafe, Visit visit)
    {
        await cafe.ExecuteAsync("UPDATE users SET status = 'INACTIVE' WHERE email = 'oliver@demo.example'");
        var page = await cafe.VisitAsync(Path, visit);
        await SignInAsync(page);
        await Expect(page.Button("Reactivate Oliver Wright")).ToBeEnabledAsync();
        await cafe.ExecuteAsync("UPDATE users SET status = 'ACTIVE' WHERE email = 'oliver@demo.example'");
        return page;
    }

    private static async Task<IPage> SendEmptyAsync(OpenCafe cafe, Visit visit)
    {
        var page = await OpenInvitationAsync(cafe, visit);
        await page.Button("Join Demo Café").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> OpenForAccountAsync(OpenCafe cafe, Visit visit)
    {
        var (address, token) = await InviteAsync(cafe);
        await new AccountBench(cafe.Site).MemberAsync(address);
        return await cafe.VisitAsync($"/account/invitation/{token}", visit);
    }

    [GeneratedRegex(@"^\d+ members?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();
}
