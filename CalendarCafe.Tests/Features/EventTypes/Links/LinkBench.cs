using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes.Links;

namespace CalendarCafe.Tests.Features.EventTypes.Links;

/// <summary>Making links as hosts do.</summary>
internal static class LinkBench
{
    /// <summary>The token of a new link to the host's event type.</summary>
    public static async Task<string> LinkAsync(
        this QuietSite site,
        SettledHost host,
        int? maxUses = 1,
        int? days = null,
        string? note = null
    ) =>
        (
            await site.Get<CreateSchedulingLink>()
                .ExecuteAsync(
                    host.Member,
                    host.EventType.Id,
                    new(maxUses, days, note),
                    TestContext.Current.CancellationToken
                )
        )
            .ShouldBeOfType<CreateSchedulingLinkResult.Created>()
            .Token;

    public static async Task<HostLink> OnlyLinkAsync(this QuietSite site, SettledHost host) =>
        (await site.Get<LinkQueries>().OfMemberAsync(host.Member, TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .Links.ShouldHaveSingleItem();
}
