using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Has the member be away on some dates, or on others than before.</summary>
internal sealed partial class SaveOutOfOffice(CafeDatabase database, ILogger<SaveOutOfOffice> logger)
{
    /// <param name="id">Which is changed; null for a new one.</param>
    public async Task<SaveAwayResult> ExecuteAsync(
        Actor.Member actor,
        OutOfOfficeId? id,
        AwayTerms terms,
        CancellationToken cancellationToken
    )
    {
        if (!actor.MayEdit)
        {
            return new SaveAwayResult.NotFound();
        }

        var note = CleanText.Line(terms.Note);
        List<FieldProblem> problems = [.. AwayDates.Problems(terms.First, terms.Last)];
        if (note.Length > OutOfOffice.NoteLength)
        {
            problems.Add(new("note", FieldProblemKind.TooLong, OutOfOffice.NoteLength));
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var cover = await CoverAsync(context, actor, terms.CoveredBy, cancellationToken);
        if (terms.CoveredBy is not null && cover is null)
        {
            problems.Add(new("cover", FieldProblemKind.NotAnOption));
        }

        if (problems.Count > 0 || terms.Dates is not { } dates)
        {
            return new SaveAwayResult.Invalid(problems);
        }

        return await SaveAsync(context, actor, id, dates, note, cover, cancellationToken);
    }

    private async Task<SaveAwayResult> SaveAsync(
        CafeDbContext context,
        Actor.Member actor,
        OutOfOfficeId? id,
        DateInterval dates,
        string note,
        User? cover,
        CancellationToken cancellationToken
    )
    {
        var own = context.OutOfOffice.Where(row => row.UserId == actor.UserId);
        if (id is { } changed)
        {
            if (await own.SingleOrDefaultAsync(row => row.Id == changed, cancellationToken) is not { } away)
            {
                return new SaveAwayResult.NotFound();
            }

            away.MoveTo(dates);
            away.Say(note);
            away.LeaveTo(cover?.Id);
        }
        else if (await own.CountAsync(row => row.Last >= dates.Start, cancellationToken) >= AwayQueries.MostListed)
        {
            return new SaveAwayResult.TooMany(AwayQueries.MostListed);
        }
        else
        {
            var self = await context.Users.SingleAsync(user => user.Id == actor.UserId, cancellationToken);
            context.Add(OutOfOffice.Of(self, dates, note, cover));
        }

        await context.SaveChangesAsync(cancellationToken);
        LogSaved(actor.UserId);
        return new SaveAwayResult.Saved();
    }

    private static Task<User?> CoverAsync(
        CafeDbContext context,
        Actor.Member actor,
        UserId? cover,
        CancellationToken cancellationToken
    ) =>
        cover is not { } id
            ? Task.FromResult<User?>(null)
            : context.Users.SingleOrDefaultAsync(
                user => user.Id == id && user.Id != actor.UserId && user.Status == UserStatus.Active,
                cancellationToken
            );

    [LoggerMessage(LogLevel.Information, "Time away of {UserId} saved")]
    private partial void LogSaved(UserId userId);
}
