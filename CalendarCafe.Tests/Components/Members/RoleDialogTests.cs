using Bunit;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Components.Bookings;
using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Features.Members.Listing;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CalendarCafe.Tests.Components.Members;

public sealed class RoleDialogTests : IAsyncDisposable
{
    private static readonly ListedMember Grace = new(
        UserId.New(),
        "Grace Hopper",
        "grace@x.test",
        Role.Admin,
        UserStatus.Active,
        null,
        0
    );

    private readonly BunitContext _context = DashboardContext.Create();
    private readonly List<(Role Seen, Role Wanted)> _asked = [];
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public RoleDialogTests() => _dialogs = _context.Render<MudDialogProvider>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task What_changes_is_said_before_it_does()
    {
        var answer = await AskAsync(isSelf: false, new ChangeRoleResult.Changed());
        Changes().ShouldContain("Choose another role");

        await ChooseAsync(Role.Viewer);

        Changes().ShouldContain("They may no longer:");
        Changes().ShouldContain("Invite people, give them roles, deactivate them");
        Changes().ShouldContain("See names, addresses, answers and notes of their invitees");
        Changes().ShouldNotContain("From then on they may:");
        await ChooseAsync(Role.Owner);
        Changes().ShouldContain("From then on they may:");
        await PressAsync("Change the role");
        (await answer).ShouldBe(Role.Owner);
        _asked.ShouldBe([(Role.Admin, Role.Owner)]);
    }

    [Fact]
    public async Task Stepping_down_says_that_there_is_no_way_back()
    {
        await AskAsync(isSelf: true, new ChangeRoleResult.LastOwner());

        await ChooseAsync(Role.Member);
        Changes().ShouldContain("You cannot give yourself the old role back");
        await PressAsync("Give up my role");

        _dialogs.Find("[role=alert]").TextContent.ShouldContain("This is the last owner.");
    }

    [Fact]
    public async Task Whoever_was_slower_hears_it_and_decides_anew_on_what_is_now()
    {
        await AskAsync(isSelf: false, new ChangeRoleResult.Stale(Role.Member, "Arno Admin"));

        await ChooseAsync(Role.Viewer);
        await PressAsync("Change the role");
        _dialogs
            .Find("[role=alert]")
            .TextContent.ShouldContain("Meanwhile Arno Admin has changed the role: it is Member");
        await PressAsync("Change the role");

        _asked.ShouldBe([(Role.Admin, Role.Viewer), (Role.Member, Role.Viewer)]);
    }

    private async Task<Task<Role?>> AskAsync(bool isSelf, ChangeRoleResult answer)
    {
        var dialogs = _context.Services.GetRequiredService<IDialogService>();
        var asked = await _dialogs.InvokeAsync(() =>
            Task.FromResult(
                RoleDialog.AskAsync(
                    dialogs,
                    Grace,
                    isSelf,
                    Enum.GetValues<Role>(),
                    (seen, wanted) =>
                    {
                        _asked.Add((seen, wanted));
                        return Task.FromResult(answer);
                    }
                )
            )
        );
        _dialogs.WaitForElement("fieldset");
        return asked;
    }

    private string Changes() => _dialogs.Find("[role=status]").TextContent;

    private Task ChooseAsync(Role role) =>
        _dialogs.InvokeAsync(() => _dialogs.Find($"input[value={role}]").Change(true));

    private Task PressAsync(string name) =>
        _dialogs.InvokeAsync(() =>
            _dialogs.FindAll("button").Single(button => button.TextContent.Trim() == name).Click()
        );
}
