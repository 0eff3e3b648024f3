using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes.Editing;

namespace CalendarCafe.Tests.Features.EventTypes.Editing;

/// <summary>Editing event types as hosts do.</summary>
internal static class EditBench
{
    public static Actor.Member Viewer(this SettledHost host) => host.Member with { Role = Role.Viewer };

    public static async Task<EventTypeTerms> TermsAsync(this QuietSite site, SettledHost host) =>
        (
            await site.Get<EditorQueries>()
                .FindAsync(host.Member, host.EventType.Id, TestContext.Current.CancellationToken)
        )
            .ShouldNotBeNull()
            .Terms;

    /// <summary>Saves what a host made of what they saw.</summary>
    public static async Task<SaveEventTypeResult> SaveAsync(
        this QuietSite site,
        SettledHost host,
        Func<EventTypeTerms, EventTypeTerms> edit,
        EventTypeTerms? seen = null,
        Actor.Member? actor = null
    )
    {
        var before = seen ?? await site.TermsAsync(host);
        return await site.Get<SaveEventType>()
            .ExecuteAsync(
                actor ?? host.Member,
                host.EventType.Id,
                before,
                edit(before),
                TestContext.Current.CancellationToken
            );
    }

    public static async Task<EventTypeTerms> SavedAsync(
        this QuietSite site,
        SettledHost host,
        Func<EventTypeTerms, EventTypeTerms> edit
    ) => (await site.SaveAsync(host, edit)).ShouldBeOfType<SaveEventTypeResult.Saved>().Terms;

    public static Task<CreateEventTypeResult> CreateAsync(
        this QuietSite site,
        SettledHost host,
        EventTypeTerms terms,
        Actor.Member? actor = null
    ) => site.Get<CreateEventType>().ExecuteAsync(actor ?? host.Member, terms, TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<KeptVersion>> HistoryAsync(this QuietSite site, SettledHost host) =>
        site.Get<EditorQueries>().HistoryAsync(host.Member, host.EventType.Id, TestContext.Current.CancellationToken);
}
