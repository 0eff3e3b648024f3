using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>Whether an event type can be like this: pure, and the only place that says so. Asks for cleaned terms.</summary>
public static class TermsCheck
{
    public static IReadOnlyList<TermsProblem> Of(EventTypeTerms terms) =>
        [
            .. Basics(terms),
            .. Durations(terms),
            .. Seats(terms),
            .. Times(terms),
            .. HorizonOf(terms),
            .. Limits(terms),
            .. QuestionCheck.Of(terms.Questions),
            .. Locations(terms.Locations),
            .. Policies(terms),
        ];

    public static TermsProblem? OfSlug(string slug) =>
        slug.Length == 0 ? new("slug", TermsProblemKind.Required)
        : slug.Length > Slug.MaxLength ? new("slug", TermsProblemKind.TooLong, Most: Slug.MaxLength)
        : !Slug.IsValid(slug) ? new("slug", TermsProblemKind.NotASlug)
        : Slug.IsReserved(slug) ? new("slug", TermsProblemKind.Reserved)
        : null;

    internal static IEnumerable<TermsProblem> Text(string field, string? text, int length, bool isRequired)
    {
        if (isRequired && string.IsNullOrWhiteSpace(text))
        {
            yield return new(field, TermsProblemKind.Required);
        }
        else if (text?.Length > length)
        {
            yield return new(field, TermsProblemKind.TooLong, Most: length);
        }
    }

    private static IEnumerable<TermsProblem> Basics(EventTypeTerms terms)
    {
        foreach (var problem in Text("name", terms.Name, EventType.NameLength, isRequired: true))
        {
            yield return problem;
        }

        foreach (var problem in Text("description", terms.Description, EventType.DescriptionLength, isRequired: false))
        {
            yield return problem;
        }

        if (OfSlug(terms.Slug) is { } ofSlug)
        {
            yield return ofSlug;
        }

        if (terms.Kind is not (EventTypeKind.OneOnOne or EventTypeKind.Group))
        {
            yield return new("kind", TermsProblemKind.NotAKind);
        }

        if (terms.Color is { } color && !(color is ['#', _, _, _, _, _, _] && color.Skip(1).All(char.IsAsciiHexDigit)))
        {
            yield return new("color", TermsProblemKind.NotAColor);
        }
    }

    private static IEnumerable<TermsProblem> Durations(EventTypeTerms terms)
    {
        if (terms.Durations.Count is 0 or > EventTypeTerms.MaxDurations)
        {
            yield return new("durations", TermsProblemKind.TooMany, 1, EventTypeTerms.MaxDurations);
        }

        foreach (var (index, duration) in terms.Durations.Index())
        {
            var field = $"durations.{index}";
            foreach (var problem in Length(field, duration, Duration.FromMinutes(1), EventTypeBounds.LongestDuration))
            {
                yield return problem;
            }

            if (terms.Durations.Take(index).Contains(duration))
            {
                yield return new(field, TermsProblemKind.Repeated);
            }
        }
    }

    private static IEnumerable<TermsProblem> Seats(EventTypeTerms terms)
    {
        if (!terms.IsGroup)
        {
            return [];
        }

        return
        [
            .. Number("capacity", terms.Capacity, 1, EventTypeBounds.MaxCapacity),
            .. terms.MinimumSeats is { } least ? Number("minimumSeats", least, 1, Math.Max(1, terms.Capacity)) : [],
        ];
    }

    private static IEnumerable<TermsProblem> Times(EventTypeTerms terms) =>
        [
            .. terms.StartIncrement is { } step
                ? Length("startIncrement", step, Duration.FromMinutes(5), EventTypeBounds.LongestDuration)
                : [],
            .. Length("bufferBefore", terms.BufferBefore, Duration.Zero, EventTypeBounds.LongestBuffer),
            .. Length("bufferAfter", terms.BufferAfter, Duration.Zero, EventTypeBounds.LongestBuffer),
            .. Length("minimumNotice", terms.MinimumNotice, Duration.Zero, EventTypeBounds.LongestNotice),
            .. terms.MostPerInvitee is { } most ? Number("mostPerInvitee", most, 1, EventTypeBounds.MaxPerInvitee) : [],
        ];

    private static IEnumerable<TermsProblem> HorizonOf(EventTypeTerms terms) =>
        terms.HorizonKind switch
        {
            HorizonKind.CalendarDays or HorizonKind.BusinessDays => Number(
                "horizonDays",
                terms.HorizonDays,
                1,
                EventTypeBounds.MaxHorizonDays
            ),
            HorizonKind.BookableDays => Number("horizonDays", terms.HorizonDays, 1, Horizon.BookableDays.LongestLook),
            HorizonKind.Dates => Dates(terms.HorizonFirst, terms.HorizonLast),
        };

    private static IEnumerable<TermsProblem> Dates(LocalDate? first, LocalDate? last)
    {
        if (first is not { Year: >= 1900 and < 2500 })
        {
            yield return new("horizonFirst", TermsProblemKind.NotADate);
        }

        if (last is not { Year: >= 1900 and < 2500 })
        {
            yield return new("horizonLast", TermsProblemKind.NotADate);
        }
        else if (last < first)
        {
            yield return new("horizonLast", TermsProblemKind.EndBeforeStart);
        }
    }

    private static IEnumerable<TermsProblem> Limits(EventTypeTerms terms)
    {
        foreach (var (index, limit) in terms.Limits.Index())
        {
            foreach (var problem in Number($"limits.{index}", limit.Maximum, 1, EventTypeBounds.MaxLimit))
            {
                yield return problem;
            }
        }

        if (
            terms.Limits.All(limit => limit.Maximum > 0)
            && LimitOrder.Check(terms.Limits.Select(limit => limit.Limit)) is var (narrower, wider)
        )
        {
            var second = terms.Limits.Index().Last(limit => limit.Item.Limit == wider).Index;
            var kind = narrower.Period == wider.Period ? TermsProblemKind.Repeated : TermsProblemKind.Contradiction;
            yield return new($"limits.{second}", kind);
        }
    }

    private static IEnumerable<TermsProblem> Locations(IReadOnlyList<MeetingPlace> places)
    {
        if (places.Count is 0 or > EventTypeLocation.MaxLocations)
        {
            yield return new("locations", TermsProblemKind.TooMany, 1, EventTypeLocation.MaxLocations);
        }

        foreach (var (index, place) in places.Index())
        {
            var field = $"locations.{index}";
            if (place.Value?.Length > MeetingPlace.ValueLength)
            {
                yield return new(field, TermsProblemKind.TooLong, Most: MeetingPlace.ValueLength);
            }
            else if (place.Misfit is { } misfit)
            {
                yield return new(field, misfit);
            }
            else if (places.Take(index).Contains(place))
            {
                yield return new(field, TermsProblemKind.Repeated);
            }
        }
    }

    private static IEnumerable<TermsProblem> Policies(EventTypeTerms terms)
    {
        var (least, most) = (EventTypeBounds.ShortestApprovalWindow, EventTypeBounds.LongestApprovalWindow);
        return
        [
            .. terms.RequiresApproval ? Length("approvalWindow", terms.ApprovalWindow, least, most) : [],
            .. Length("cancellationNotice", terms.CancellationNotice, Duration.Zero, EventTypeBounds.LongestNotice),
            .. Length("reschedulingNotice", terms.ReschedulingNotice, Duration.Zero, EventTypeBounds.LongestNotice),
            .. Text("instructions", terms.Instructions, EventType.InstructionsLength, isRequired: false),
            .. Text("redirectUrl", terms.RedirectUrl, EventType.RedirectLength, isRequired: false),
            .. terms.RedirectUrl.Length == 0 || MeetingPlace.IsLink(terms.RedirectUrl)
                ? Array.Empty<TermsProblem>()
                : [new("redirectUrl", TermsProblemKind.NotALink)],
        ];
    }

    private static IEnumerable<TermsProblem> Number(string field, int number, int least, int most)
    {
        if (number < least || number > most)
        {
            yield return new(field, TermsProblemKind.NumberOutOfRange, least, most);
        }
    }

    private static IEnumerable<TermsProblem> Length(string field, Duration length, Duration least, Duration most)
    {
        if (length < least || length > most)
        {
            yield return new(field, TermsProblemKind.LengthOutOfRange, (int)least.TotalMinutes, (int)most.TotalMinutes);
        }
    }
}
