using Bunit;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Components.Bookings;
using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Features.Members.Invitations;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CalendarCafe.Tests.Components.Members;

public sealed class InviteDialogTests : IAsyncDisposable
{
    private readonly BunitContext _context = DashboardContext.Create();
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public InviteDialogTests() => _dialogs = _context.Render<MudDialogProvider>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task What_was_refused_stays_in_the_field_with_its_reason()
    {
        var answer = await AskAsync(
            new InviteMembersResult.Answered([
                new("noor@x.test", InviteOutcomeKind.Invited),
                new("nobody@", InviteOutcomeKind.NotAnAddress),
                new("ada@x.test", InviteOutcomeKind.AlreadyMember),
            ])
        );

        await PressAsync("Send invitations");

        _dialogs
            .FindAll("li")
            .Select(line => line.TextContent.Trim())
            .ShouldContain(line =>
                line.StartsWith("nobody@", StringComparison.Ordinal)
                && line.EndsWith("This is not an e-mail address.", StringComparison.Ordinal)
            );
        _dialogs.Find("textarea").GetAttribute("value").ShouldBe("nobody@\nada@x.test");
        _dialogs.Find("[role=alert]").TextContent.ShouldBe("2 addresses need another look.");
        await PressAsync("Close");
        (await answer).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_may_not_invite_owners_is_not_offered_to()
    {
        await AskAsync(new InviteMembersResult.NothingTyped());

        _dialogs
            .FindAll("input[type=radio]")
            .Select(choice => choice.GetAttribute("value"))
            .ShouldBe(["Admin", "Member", "Viewer"]);
        await PressAsync("Send invitations");

        _dialogs.Find("[role=alert]").TextContent.ShouldBe("Please type at least one address.");
    }

    private async Task<Task<int>> AskAsync(InviteMembersResult answer)
    {
        var dialogs = _context.Services.GetRequiredService<IDialogService>();
        var asked = await _dialogs.InvokeAsync(() =>
            Task.FromResult(
                InviteDialog.AskAsync(dialogs, RoleOffer.ToInvite(Role.Admin), (_, _) => Task.FromResult(answer))
            )
        );
        _dialogs.WaitForElement("textarea");
        return asked;
    }

    private Task PressAsync(string name) =>
        _dialogs.InvokeAsync(() =>
            _dialogs.FindAll("button").Single(button => button.TextContent.Trim() == name).Click()
        );
}
