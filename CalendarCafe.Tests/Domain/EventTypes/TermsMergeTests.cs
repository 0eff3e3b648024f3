using System.Reflection;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.EventTypes;

public sealed class TermsMergeTests
{
    // What is one field to whoever edits it.
    private static readonly string[] Together =
    [
        "Capacity,MinimumSeats,ShowsSeatsLeft",
        "StartIncrement,Alignment",
        "HorizonKind,HorizonDays,HorizonFirst,HorizonLast",
        "RequiresApproval,ApprovalWindow",
        "RedirectUrl,RedirectSaysWho",
    ];

    private static readonly EventTypeTerms From = SomeTerms.Intro with { Kind = EventTypeKind.Group };

    public static TheoryData<string> Edits =>
        [
            .. Together,
            .. typeof(EventTypeTerms)
                .GetProperties()
                .Where(property => property.CanWrite && property.Name != nameof(EventTypeTerms.Kind))
                .Select(property => property.Name)
                .Where(name => !Together.Any(names => names.Split(',').Contains(name))),
        ];

    [Fact]
    public void What_either_changed_is_kept()
    {
        var mine = From with { Name = "Mine" };
        var theirs = From with { BufferAfter = Duration.FromMinutes(5) };

        TermsMerge.Of(From, mine, theirs).IsSameAs(theirs with { Name = "Mine" }).ShouldBeTrue();
        TermsMerge.Clashes(From, mine, theirs).ShouldBeEmpty();
    }

    [Fact]
    public void Mine_stands_where_both_changed_the_same()
    {
        var mine = From with { Name = "Mine", IsHidden = true };
        var theirs = From with { Name = "Theirs", IsHidden = true };

        TermsMerge.Of(From, mine, theirs).IsSameAs(mine).ShouldBeTrue();
        TermsMerge.Clashes(From, mine, theirs).ShouldBe([TermsField.Name]);
    }

    [Fact]
    public void Kind_is_taken_over_with_its_seats()
    {
        var mine = SomeTerms.Intro with { Kind = EventTypeKind.Group, Capacity = 4 };

        TermsMerge.Of(SomeTerms.Intro, mine, SomeTerms.Intro with { Name = "Theirs" }).Capacity.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Each_edit_is_taken_over_whole_and_alone(string edit)
    {
        var mine = Edited(edit);

        TermsChanges.Between(From, mine).Count.ShouldBe(1);
        TermsMerge.Of(From, mine, From).IsSameAs(mine).ShouldBeTrue();
        TermsMerge.Of(From, mine, SomeTerms.Other).IsSameAs(SomeTerms.Other).ShouldBeTrue();
    }

    private static EventTypeTerms Edited(string properties)
    {
        var edited = From with { };
        foreach (var property in properties.Split(',').Select(name => typeof(EventTypeTerms).GetProperty(name)!)) // named above
        {
            property.SetValue(edited, property.GetValue(SomeTerms.Other));
        }

        return edited;
    }
}
