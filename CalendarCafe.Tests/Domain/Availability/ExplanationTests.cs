using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Who may know what. 2 March 2026 is a Monday; A works 09:00 to 12:00.</summary>
public sealed class ExplanationTests
{
    private static SearchBuilder Daily() => SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-12:00");

    [Fact]
    public void Offered_start_is_explained_by_nothing_and_is_the_nearest_to_itself()
    {
        var search = Daily();

        var explanation = search.ExplainAt("2026-03-02 10:00");

        explanation.IsOffered.ShouldBeTrue();
        explanation.Refusals.ShouldBeEmpty();
        explanation.ForInvitee().ShouldBeNull();
        Nearest(search, explanation).ShouldBe(["2026-03-02 09:30", "2026-03-02 10:00", "2026-03-02 10:30"]);
    }

    [Fact]
    public void Start_off_the_grid_says_so_with_the_nearest_three()
    {
        var search = Daily();

        var explanation = search.ExplainAt("2026-03-02 10:10");

        explanation.Refusals.ShouldBe([new SlotReason.OffGrid()]);
        explanation.ForInvitee().ShouldBe(new InviteeReason.NoStart());
        Nearest(search, explanation).ShouldBe(["2026-03-02 09:30", "2026-03-02 10:00", "2026-03-02 10:30"]);
    }

    [Fact]
    public void Invitee_learns_that_it_is_taken_and_not_by_what()
    {
        Daily()
            .Busy("2026-03-02 10:00", "2026-03-02 10:30", BusyKind.External)
            .ExplainAt("2026-03-02 10:00")
            .ForInvitee()
            .ShouldBe(new InviteeReason.Taken());
    }

    [Fact]
    public void Invitee_learns_that_it_is_closed_and_not_why()
    {
        var closed = new InviteeReason.Closed();

        Daily().ExplainAt("2026-03-02 13:00").ForInvitee().ShouldBe(closed);
        Daily().Unavailable("2026-03-02").ExplainAt("2026-03-02 10:00").ForInvitee().ShouldBe(closed);
        Daily().Holiday("2026-03-02").ExplainAt("2026-03-02 10:00").ForInvitee().ShouldBe(closed);
        Daily().Away("2026-03-02").ExplainAt("2026-03-02 10:00").ForInvitee().ShouldBe(closed);
        Daily().RestrictedDaily("09:00-10:00").ExplainAt("2026-03-02 10:00").ForInvitee().ShouldBe(closed);
    }

    [Fact]
    public void Invitee_is_told_what_they_can_do_something_about_and_nothing_else()
    {
        var search = Daily().Busy("2026-03-02 10:00", "2026-03-02 10:30").MostPerInvitee(1, booked: 1);

        search.ExplainAt("2026-03-02 10:00").ForInvitee().ShouldBe(new InviteeReason.EnoughBookings(1));
        search
            .AskedAt("2026-03-02 11:00")
            .ExplainAt("2026-03-02 10:00")
            .ForInvitee()
            .ShouldBeOfType<InviteeReason.TooSoon>();
    }

    [Theory]
    [InlineData("2026-03-02 10:07", "NoStart")]
    [InlineData("2026-03-02 11:50", "NoStart")]
    [InlineData("2026-03-02 13:00", "Closed")]
    [InlineData("2026-03-02 08:45", "Closed")]
    public void Invitee_learns_nothing_of_meetings_at_times_that_are_never_offered(string start, string told)
    {
        Daily().ExplainAt(start).ForInvitee()?.GetType().Name.ShouldBe(told);
        Daily()
            .Busy("2026-03-02 00:00", "2026-03-03 00:00", BusyKind.External)
            .ExplainAt(start)
            .ForInvitee()
            ?.GetType()
            .Name.ShouldBe(told);
    }

    [Fact]
    public void Invitee_learns_nothing_of_a_pools_meetings_off_the_grid_either()
    {
        var pool = Daily().Or().WorkingDaily("14:00-16:00");

        pool.ExplainAt("2026-03-02 14:07").ForInvitee().ShouldBe(new InviteeReason.NoStart());
        pool.Busy("2026-03-02 14:00", "2026-03-02 15:00", BusyKind.External)
            .ExplainAt("2026-03-02 14:07")
            .ForInvitee()
            .ShouldBe(new InviteeReason.NoStart());
    }

    [Fact]
    public void Invitee_cannot_tell_what_a_thinned_day_leaves_out_from_what_is_taken()
    {
        var taken = new InviteeReason.Taken();
        var first = Daily().FirstOfDayOnly();
        var packed = Daily().Busy("2026-03-02 09:00", "2026-03-02 09:30", BusyKind.Booking).PackingAroundMeetings();

        first.ExplainAt("2026-03-02 11:00").ForInvitee().ShouldBe(taken);
        first.Busy("2026-03-02 11:00", "2026-03-02 11:30").ExplainAt("2026-03-02 11:00").ForInvitee().ShouldBe(taken);
        packed.ExplainAt("2026-03-02 11:00").ForInvitee().ShouldBe(taken);
        packed.Busy("2026-03-02 11:00", "2026-03-02 11:30").ExplainAt("2026-03-02 11:00").ForInvitee().ShouldBe(taken);
    }

    [Fact]
    public void Host_sees_their_own_day_and_nobody_elses()
    {
        var explanation = Daily()
            .Busy("2026-03-02 10:00", "2026-03-02 10:30", BusyKind.External)
            .Or()
            .WorkingDaily("14:00-16:00")
            .AskedAt("2026-03-02 10:15")
            .ExplainAt("2026-03-02 10:00");

        explanation
            .ForHost(DiaryBuilder.IdOf('A'))
            .Select(reason => reason.GetType().Name)
            .ShouldBe(["TooSoon", "Busy"]);
        explanation
            .ForHost(DiaryBuilder.IdOf('B'))
            .Select(reason => reason.GetType().Name)
            .ShouldBe(["TooSoon", "OutsideHours"]);
    }

    [Fact]
    public void Admin_sees_each_host_of_each_group()
    {
        var explanation = Daily()
            .And()
            .WorkingDaily("09:00-12:00")
            .Busy("2026-03-02 10:00", "2026-03-02 10:30")
            .Or()
            .WorkingDaily("14:00-16:00")
            .ExplainAt("2026-03-02 10:00");

        explanation
            .Hosts.Select(host => (host.HostId, host.Group, host.IsFree))
            .ShouldBe([
                (DiaryBuilder.IdOf('A'), 0, true),
                (DiaryBuilder.IdOf('B'), 1, false),
                (DiaryBuilder.IdOf('C'), 1, false),
            ]);
        explanation.Refusals.Select(reason => reason.GetType().Name).ShouldBe(["Busy", "OutsideHours"]);
    }

    [Fact]
    public void Busy_member_of_a_pool_refuses_nothing_while_another_is_free()
    {
        var explanation = Daily()
            .Busy("2026-03-02 10:00", "2026-03-02 10:30")
            .Or()
            .WorkingDaily("09:00-12:00")
            .ExplainAt("2026-03-02 10:00");

        explanation.IsOffered.ShouldBeTrue();
        explanation.Hosts.Select(host => host.IsFree).ShouldBe([false, true]);
        explanation.ForHost(DiaryBuilder.IdOf('A')).ShouldHaveSingleItem().ShouldBeOfType<SlotReason.Busy>();
    }

    [Fact]
    public void Reason_that_several_hosts_have_in_common_is_given_once()
    {
        Daily()
            .Or()
            .WorkingDaily("09:00-12:00")
            .ReasonsAt("2026-03-02 13:00")
            .ShouldBe([new SlotReason.OutsideHours()]);
    }

    [Fact]
    public void Reasons_of_a_range_are_those_of_its_starts_each_once()
    {
        var search = Daily()
            .Busy("2026-03-02 09:00", "2026-03-02 10:00", BusyKind.External)
            .Unavailable("2026-03-02", "11:00-12:00");

        Over(search, "2026-03-02 09:00", "2026-03-02 10:00").ShouldBe(["Busy"]);
        Over(search, "2026-03-02 09:00", "2026-03-02 12:00").ShouldBe(["Busy", "DayClosed"], ignoreOrder: true);
        Over(search, "2026-03-02 10:00", "2026-03-02 11:00").ShouldBeEmpty();
    }

    [Fact]
    public void Reasons_of_a_range_without_any_step_are_those_of_its_first_instant()
    {
        Over(Daily(), "2026-03-02 13:00", "2026-03-02 15:00").ShouldBe(["OutsideHours"]);
        Over(Daily(), "2026-03-02 09:05", "2026-03-02 09:20").ShouldBe(["OffGrid"]);
    }

    [Theory]
    [InlineData("2026-03-02 00:00", "2026-03-03 00:00", "Taken")]
    [InlineData("2026-03-03 00:00", "2026-03-04 00:00", "Closed")]
    [InlineData("2026-03-04 00:00", "2026-03-05 00:00", "Closed")]
    [InlineData("2026-03-05 00:00", "2026-03-06 00:00", "TooFar")]
    [InlineData("2026-03-02 13:00", "2026-03-02 15:00", "Closed")]
    public void Invitee_is_told_of_a_day_what_keeps_it_from_being_offered(string from, string until, string told)
    {
        var search = Daily()
            .Lasting(60)
            .Busy("2026-03-02 09:00", "2026-03-04 12:00", BusyKind.External)
            .Unavailable("2026-03-03")
            .Away("2026-03-04")
            .Horizon(3);

        WhyNot(search, from, until).ShouldBe(told);
    }

    [Fact]
    public void Invitee_is_told_nothing_of_a_range_in_which_all_is_offered() =>
        WhyNot(Daily(), "2026-03-02 09:00", "2026-03-02 10:00").ShouldBeNull();

    private static string? WhyNot(SearchBuilder search, string from, string until) =>
        AvailabilityEngine
            .WhyNot(search.Build(), [new Interval(search.At(from), search.At(until))])
            .Single()
            ?.GetType()
            .Name;

    private static IEnumerable<string> Over(SearchBuilder search, string from, string until) =>
        AvailabilityEngine
            .Reasons(search.Build(), new Interval(search.At(from), search.At(until)))
            .Select(reason => reason.GetType().Name);

    private static IEnumerable<string> Nearest(SearchBuilder search, SlotExplanation explanation) =>
        explanation.Nearest.Select(offer => search.Show(offer.StartsAt));
}
