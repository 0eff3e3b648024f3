using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Domain.EventTypes;

public sealed class RevisionTests
{
    private readonly EventType _intro = new TestHost("ada").EventType;

    [Fact]
    public void Terms_are_given_back_as_they_were_set()
    {
        _intro.Revise(SomeTerms.Other);

        TermsChanges.Between(EventTypeTerms.Of(_intro), SomeTerms.Other).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_can_be_taken_away_again()
    {
        var before = EventTypeTerms.Of(_intro);
        Terms_are_given_back_as_they_were_set();

        _intro.Revise(before);

        TermsChanges.Between(EventTypeTerms.Of(_intro), before).ShouldBeEmpty();
        _intro.Capacity.ShouldBeNull();
        _intro.MinimumSeats.ShouldBeNull();
    }

    [Fact]
    public void Terms_that_are_not_in_order_are_refused_and_change_nothing()
    {
        var before = EventTypeTerms.Of(_intro);

        Should.Throw<ArgumentException>(() => _intro.Revise(SomeTerms.Intro with { Name = "" }));

        EventTypeTerms.Of(_intro).IsSameAs(before).ShouldBeTrue();
    }

    [Fact]
    public void Question_that_stays_keeps_its_row_whatever_becomes_of_it()
    {
        var asked = _intro.Ask(QuestionType.ShortText, "What for?", isRequired: false, []);
        var added = SomeTerms.Question("Since when?");
        var kept = QuestionTerms.Of(asked) with { Label = "What is it about?", Type = QuestionType.LongText };

        _intro.Revise(EventTypeTerms.Of(_intro) with { Questions = [added, kept] });

        _intro.Questions.ShouldContain(asked);
        asked.Label.ShouldBe("What is it about?");
        asked.Position.ShouldBe(1);
        EventTypeTerms.Of(_intro).Questions.Select(question => question.Label).ShouldBe(["Since when?", asked.Label]);
    }

    [Fact]
    public void Text_is_cleaned_and_what_a_kind_has_no_use_for_is_forgotten()
    {
        var cleaned = (
            SomeTerms.Intro with
            {
                Name = "  Intro   call ",
                Instructions = " Bring milk. \r\n\r\n\r\nRing   twice.\n",
                MinimumSeats = 3,
                RedirectSaysWho = true,
                Questions =
                [
                    SomeTerms.Question("Which?", QuestionType.SingleSelect) with
                    {
                        Options = ["One", " ", "Two "],
                    },
                ],
                Locations = [new(LocationKind.Zoom, " ")],
            }
        ).Cleaned();

        cleaned.Name.ShouldBe("Intro call");
        cleaned.Instructions.ShouldBe("Bring milk.\n\nRing twice.");
        cleaned.MinimumSeats.ShouldBeNull();
        cleaned.RedirectSaysWho.ShouldBeFalse();
        cleaned.Questions[0].Options.ShouldBe(["One", "Two"]);
        cleaned.Locations[0].Value.ShouldBeNull();
    }

    [Fact]
    public void Differences_are_told_field_by_field()
    {
        var other = SomeTerms.Intro with { BufferAfter = Duration.FromMinutes(5), IsHidden = true };

        TermsChanges.Between(SomeTerms.Intro, other).ShouldBe([TermsField.BufferAfter, TermsField.Hidden]);
        TermsChanges.Between(SomeTerms.Intro, SomeTerms.Intro with { Capacity = 99 }).ShouldBeEmpty();
    }
}
