using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Managing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>What a booking has collected, in the order in which people read it.</summary>
internal static class BookingRecords
{
    public static IReadOnlyList<GivenAnswer> Of(IEnumerable<Answer> answers) =>
        [.. answers.OrderBy(answer => answer.Position).Select(answer => new GivenAnswer(answer.Label, answer.Values))];

    public static IReadOnlyList<string> Of(IEnumerable<BookingGuest> guests) =>
        [.. guests.OrderBy(guest => guest.Position).Select(guest => guest.Email)];

    /// <summary>The steps with the names of the members in them, those who have left too.</summary>
    public static async Task<IReadOnlyList<BookingMoment>> OfAsync(
        CafeDbContext context,
        IEnumerable<BookingStep> history,
        CancellationToken cancellationToken
    )
    {
        var steps = history.ToList();
        var members = steps.SelectMany(step => new[] { step.UserId, step.HostId }).OfType<UserId>().Distinct().ToList();
        var names =
            members.Count == 0
                ? []
                : await context
                    .Users.WithDeleted()
                    .Where(user => members.Contains(user.Id))
                    .ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
        return Of(steps, names);
    }

    /// <summary>The steps with those members' names.</summary>
    public static IReadOnlyList<BookingMoment> Of(
        IEnumerable<BookingStep> history,
        IReadOnlyDictionary<UserId, string> names
    )
    {
        IReadOnlyList<BookingStep> steps = [.. history.OrderBy(step => step.OccurredAt).ThenBy(step => step.Id.Value)];
        return [.. steps.Select((step, index) => Of(step, index == 0 ? null : steps[index - 1], names))];
    }

    private static BookingMoment Of(BookingStep step, BookingStep? before, IReadOnlyDictionary<UserId, string> names) =>
        new(step.Kind, step.Party, step.OccurredAt, step.Reason)
        {
            IsFirst = before is null,
            Who = step.UserId is { } member ? names.GetValueOrDefault(member) : null,
            GivenTo = step.HostId is { } host ? names.GetValueOrDefault(host) : null,
            Move =
                step.Kind == BookingStepKind.Rescheduled && before is not null
                    ? (new(before.StartsAt, before.EndsAt), new(step.StartsAt, step.EndsAt))
                    : null,
        };
}
