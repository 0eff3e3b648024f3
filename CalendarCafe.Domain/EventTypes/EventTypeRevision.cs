namespace CalendarCafe.Domain.EventTypes;

/// <summary>Makes an event type what checked terms say. Rows of it that stay, stay the same rows.</summary>
internal static class EventTypeRevision
{
    public static void Apply(EventType eventType, EventTypeTerms terms)
    {
        if (TermsCheck.Of(terms) is [var problem, ..])
        {
            throw new ArgumentException($"{problem}", nameof(terms));
        }

        Name(eventType, terms);
        Seat(eventType, terms);
        eventType.StartEvery(terms.StartIncrement, terms.Alignment);
        eventType.KeepFree(terms.BufferBefore, terms.BufferAfter);
        var horizon = new KeptHorizon(
            terms.HorizonKind,
            terms.HorizonDays,
            terms.HorizonFirst,
            terms.HorizonLast
        ).ToHorizon();
        eventType.OpenFor(terms.MinimumNotice, horizon);
        eventType.LimitTo([.. terms.Limits.Select(limit => limit.Limit)]);
        eventType.OfferOnly(terms.IsFirstOfDayOnly, terms.PacksAroundMeetings);
        eventType.AllowPerInvitee(terms.MostPerInvitee);
        eventType.AskAnew(terms.Questions);
        eventType.MeetAt(terms.Locations);
        eventType.Follow(terms.ScheduleId);
        Agree(eventType, terms);
    }

    private static void Name(EventType eventType, EventTypeTerms terms)
    {
        eventType.Name = terms.Name;
        eventType.Slug = terms.Slug;
        eventType.Description = Require.OptionalText(terms.Description, EventType.DescriptionLength);
        eventType.Color = Require.OptionalColor(terms.Color);
        eventType.Duration = EventTypeBounds.Length(terms.Durations[0]);
        eventType.AlsoLast([.. terms.Durations.Skip(1)]);
    }

    private static void Seat(EventType eventType, EventTypeTerms terms)
    {
        Require.That(eventType.OwnerUserId is not null, "Of what a team owns, its members decide together.");
        eventType.Kind = terms.Kind;
        eventType.Capacity = terms.IsGroup ? terms.Capacity : null;
        (eventType.MinimumSeats, eventType.ShowsSeatsLeft) = (null, false);
        if (terms.IsGroup)
        {
            eventType.Seat(terms.MinimumSeats, terms.ShowsSeatsLeft);
        }
    }

    private static void Agree(EventType eventType, EventTypeTerms terms)
    {
        eventType.RequiresApproval = terms.RequiresApproval;
        if (terms.RequiresApproval)
        {
            eventType.AskForApproval(terms.ApprovalWindow);
        }

        eventType.Cancelable(terms.CancellationReason, terms.CancellationNotice);
        eventType.Reschedulable(terms.ReschedulingNotice);
        eventType.Instructions = Require.OptionalText(terms.Instructions, EventType.InstructionsLength);
        eventType.AcceptGuests(terms.AllowsGuests);
        eventType.CheckEmails(terms.ChecksEmail);
        eventType.IsHidden = terms.IsHidden;
        eventType.RedirectTo(terms.RedirectUrl.Length == 0 ? null : terms.RedirectUrl, terms.RedirectSaysWho);
    }
}
