using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Families W, B, C and O: how far ahead, what bookings block, and limits.</summary>
internal static class SmallCases
{
    private static readonly LocalDate SomeDay = new(2023, 6, 14);

    /// <summary>Each bookable date is open all day, and a start far ahead is told which date is the last.</summary>
    public static IEnumerable<string> Window(PeerCase peerCase)
    {
        var asked = peerCase.Asked;
        var start = NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(asked.Text("start") ?? "").Value;
        var zone = DateTimeZone.ForOffset(start.Offset);
        var hours = new WorkingHours(zone, [])
        {
            Overrides =
            [
                .. asked
                    .Dates("bookableDates")
                    .Select(date => new DateOverride(OverrideKind.Available, date, null, null)),
            ],
        };
        var needed = asked.Number("bookableDaysNeeded") ?? 0;
        var rules = PeerSearch.EveryMinute() with
        {
            Horizon = new Horizon.BookableDays(needed, OnlyBusinessDays: !asked.Is("countWeekends")),
            Zone = zone,
        };
        var search = new SlotSearch(rules, [HostGroup.Of(new(default, hours, []))], start.ToInstant());

        var last = AvailabilityEngine
            .Reasons(search, start.ToInstant() + Duration.FromDays(2_000))
            .OfType<SlotReason.TooFar>()
            .Single()
            .Last;

        var expected = peerCase.Expected.Time("lastInstant").InZone(zone).Date;
        return last == expected ? [] : [$"last {last}"];
    }

    /// <summary>What cannot be had of one UTC day that is open throughout.</summary>
    public static IEnumerable<string> Busy(PeerCase peerCase)
    {
        var day = new Interval(At("00:00"), At("00:00") + Duration.FromDays(1));
        var bookings = peerCase.Asked.All("bookings").ToList();
        var sessions = bookings
            .Where(booking => (booking.Number("seats") ?? 0) > (booking.Number("seatsTaken") ?? 0))
            .Select(booking => new GroupSessionSeats(
                DiaryBuilder.IdOf('A'),
                At(booking.Text("start")),
                At(booking.Text("end")),
                booking.Number("seats") ?? 0,
                booking.Number("seatsTaken") ?? 0
            ));
        var host = PeerSearch.Open('A', [day]) with
        {
            Busy =
            [
                .. bookings.Select(booking => new BusyTime(
                    At(booking.Text("start")) - booking.Minutes("bufferBeforeMinutes"),
                    At(booking.Text("end")) + booking.Minutes("bufferAfterMinutes"),
                    booking.Has("seats") ? BusyKind.GroupSession : BusyKind.Booking
                )),
            ],
        };
        var own = peerCase.Asked.Find("event") ?? peerCase.Asked;
        var rules = PeerSearch.EveryMinute() with
        {
            BufferBefore = own.Minutes("bufferBeforeMinutes"),
            BufferAfter = own.Minutes("bufferAfterMinutes"),
        };
        var search = new SlotSearch(rules, [HostGroup.Of(host)], day.Start) { Sessions = [.. sessions] };

        var offered = AvailabilityEngine.Offers(search, day).Select(offer => offer.StartsAt).ToHashSet();

        var busy = peerCase
            .Expected.All("busy")
            .Select(range => new Interval(At(range[0].GetString()), At(range[1].GetString())))
            .ToList();
        for (var minute = day.Start; minute < day.End; minute += Duration.FromMinutes(1))
        {
            var isBusy = busy.Exists(range => range.Contains(minute));
            if (isBusy == offered.Contains(minute))
            {
                yield return $"{minute} is {(isBusy ? "offered" : "busy")}";
            }
        }
    }

    public static IEnumerable<string> LimitCheck(PeerCase peerCase)
    {
        var noon = At("12:00");
        var booked = Enumerable
            .Range(0, peerCase.Asked.Number("existingInPeriod") ?? 0)
            .Select(_ => new BookedTime(noon, noon + Duration.FromMinutes(1)));
        var search = Limited(peerCase, [.. booked]);

        var isAllowed = AvailabilityEngine.Reasons(search, noon).Count == 0;

        return isAllowed == peerCase.Expected.Is("allowed") ? [] : [$"allowed: {isAllowed}"];
    }

    public static IEnumerable<string> LimitOrder(PeerCase peerCase)
    {
        var isValid = CalendarCafe.Domain.Availability.LimitOrder.Check(LimitsOf(peerCase)) is null;

        return isValid == peerCase.Expected.Is("valid") ? [] : [$"valid: {isValid}"];
    }

    private static SlotSearch Limited(PeerCase peerCase, IReadOnlyList<BookedTime> booked)
    {
        var day = new Interval(At("00:00"), At("00:00") + Duration.FromDays(1));
        return new(PeerSearch.EveryMinute(), [HostGroup.Of(PeerSearch.Open('A', [day]))], day.Start)
        {
            Limits = [new(LimitScope.EventType, LimitsOf(peerCase), booked)],
        };
    }

    private static IReadOnlyList<SlotLimit> LimitsOf(PeerCase peerCase) =>
        peerCase.Asked.Find("limits") is { } told ? [.. ScheduleSearch.LimitsOf(told, LimitMeasure.Bookings)] : [];

    private static Instant At(string? time)
    {
        var minute = Tellings.Minute(time ?? "").Value;
        return SomeDay.AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(minute);
    }
}
