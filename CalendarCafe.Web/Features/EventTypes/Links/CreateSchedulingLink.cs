using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Makes a secret address of one of the member's event types.</summary>
internal sealed partial class CreateSchedulingLink(
    CafeDatabase database,
    IClock clock,
    ILogger<CreateSchedulingLink> logger
)
{
    // Whoever wants to withdraw one must find it on the page.
    internal const int MostOpen = LinkQueries.MostListed;

    public async Task<CreateSchedulingLinkResult> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        LinkTerms terms,
        CancellationToken cancellationToken
    )
    {
        var note = CleanText.Line(terms.Note);
        if (Problems(terms, note) is [_, ..] problems)
        {
            return new CreateSchedulingLinkResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var eventType = await context.EventTypes.FirstOrDefaultAsync(
            row => row.Id == id && row.OwnerUserId == actor.UserId && row.IsActive,
            cancellationToken
        );
        if (eventType is null || !actor.MayEdit)
        {
            return new CreateSchedulingLinkResult.NotFound();
        }

        var now = clock.GetCurrentInstant();
        var open = context.SchedulingLinks.Where(link => link.EventTypeId == id).Where(LinkUses.IsOpenAt(now));
        if (await open.CountAsync(cancellationToken) >= MostOpen)
        {
            return new CreateSchedulingLinkResult.TooMany(MostOpen);
        }

        var token = SecretToken.New();
        var expiresAt = terms.Days is { } days ? now + Duration.FromDays(days) : (Instant?)null;
        var link = SchedulingLink.To(eventType, actor.UserId, token.Hash, terms.MaxUses, expiresAt, note);
        context.Add(link);
        await context.SaveChangesAsync(cancellationToken);
        LogCreated(link.Id, id);
        return new CreateSchedulingLinkResult.Created(link.Id, token.Text);
    }

    private static List<FieldProblem> Problems(LinkTerms terms, string note)
    {
        var problems = new List<FieldProblem>();
        if (terms.MaxUses is < 1 or > SchedulingLink.MostUses)
        {
            problems.Add(new("maxUses", FieldProblemKind.OutOfRange, SchedulingLink.MostUses));
        }

        var longest = (int)SchedulingLink.LongestLife.TotalDays;
        if (terms.Days is { } days && (days < 1 || days > longest))
        {
            problems.Add(new("days", FieldProblemKind.OutOfRange, longest));
        }

        if (note.Length > SchedulingLink.NoteLength)
        {
            problems.Add(new("note", FieldProblemKind.TooLong, SchedulingLink.NoteLength));
        }

        return problems;
    }

    [LoggerMessage(LogLevel.Information, "Scheduling link {LinkId} made of event type {EventTypeId}")]
    private partial void LogCreated(SchedulingLinkId linkId, EventTypeId eventTypeId);
}
