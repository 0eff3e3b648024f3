using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Listing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

public sealed class ListQueryTests
{
    [Fact]
    public void What_an_address_says_is_what_it_was_made_of()
    {
        var query = new ListQuery
        {
            Tab = ListTab.Past,
            Text = "Ana & Béa",
            EventType = EventTypeId.New(),
            Outcome = ListOutcome.NoShow,
            From = new(2026, 3, 1),
            To = new(2026, 3, 31),
            Page = 3,
            View = ListView.Week,
            Date = new(2026, 3, 12),
            Open = BookingId.New(),
        };

        Read(query.ToPath()).ShouldBe(query);
    }

    [Fact]
    public void Plain_list_has_a_plain_address() => new ListQuery().ToPath().ShouldBe("/app/bookings");

    [Theory]
    [InlineData("?tab=nonsense&page=minus&from=soon&type=x&view=7&booking=1&status=noshow")]
    [InlineData("?tab=2&page=-3&to=9999-12-31&from=0001-01-01&date=2026-02-30")]
    public void What_cannot_be_read_was_not_asked_for(string address) => Read(address).ShouldBe(new ListQuery());

    [Fact]
    public void Page_is_bounded() => Read("?page=1000000").Page.ShouldBe(ListQuery.MostPages);

    [Fact]
    public void Other_tab_begins_at_its_first_page_and_keeps_no_outcome_that_it_cannot_have()
    {
        var query = Read("?tab=past&status=noshow&page=4&q=ana");

        query.In(ListTab.Canceled).ShouldBe(new ListQuery { Tab = ListTab.Canceled, Text = "ana" });
    }

    [Fact]
    public void Drawer_changes_nothing_in_the_list() =>
        new ListQuery { Open = BookingId.New() }
            .ShowsSameAs(new ListQuery())
            .ShouldBeTrue();

    private static ListQuery Read(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return ListQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..])));
    }
}
