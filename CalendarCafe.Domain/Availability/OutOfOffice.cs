using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>Local dates, both ends included, on which a person is away whatever else their hours say. Spans may overlap: each closes its dates.</summary>
public sealed class OutOfOffice : ITenantOwned, ISoftDeleted
{
    public const int NoteLength = 500;

    private OutOfOffice(
        OutOfOfficeId id,
        OrganizationId organizationId,
        UserId userId,
        LocalDate first,
        LocalDate last,
        string? note,
        UserId? coveredBy
    )
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        First = first;
        Last = last;
        Note = note;
        CoveredBy = coveredBy;
    }

    public OutOfOfficeId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    public LocalDate First { get; private set; }

    /// <summary>Included.</summary>
    public LocalDate Last { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Who is asked instead; never the person who is away.</summary>
    public UserId? CoveredBy { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public static OutOfOffice Of(User away, DateInterval dates, string? note = null, User? coveredBy = null) =>
        new(
            OutOfOfficeId.New(),
            away.OrganizationId,
            away.Id,
            dates.Start,
            dates.End,
            Require.OptionalText(note, NoteLength),
            Stand(away.Id, coveredBy?.Id)
        );

    public void MoveTo(DateInterval dates)
    {
        First = dates.Start;
        Last = dates.End;
    }

    public void Say(string? note) => Note = Require.OptionalText(note, NoteLength);

    public void LeaveTo(UserId? cover) => CoveredBy = Stand(UserId, cover);

    public void Delete(Instant now) => DeletedAt ??= now;

    public void Restore() => DeletedAt = null;

    private static UserId? Stand(UserId away, UserId? cover) =>
        cover != away ? cover : throw new ArgumentException("Nobody covers for themselves.", nameof(cover));
}
