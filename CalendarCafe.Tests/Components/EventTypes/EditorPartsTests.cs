using Bunit;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Editing.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Components.EventTypes;

public sealed class EditorPartsTests
{
    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Question_is_moved_by_its_button_and_that_is_said()
    {
        await using var context = EditorContext.Create();
        IReadOnlyList<QuestionTerms> questions = [SomeTerms.Question("Why?"), SomeTerms.Question("What?")];
        var tab = context.Render<QuestionsTab>(parts =>
            parts.Add(part => part.Value, questions).Add(part => part.ValueChanged, changed => questions = changed)
        );

        await tab.Find("button[aria-label='Move What? up']").ClickAsync();

        questions.Select(question => question.Label).ShouldBe(["What?", "Why?"]);
        tab.Find("[role=status]").TextContent.ShouldBe("What? is now number 1 of 2.");
    }

    [Fact]
    public async Task First_question_goes_no_further_up_and_the_last_no_further_down()
    {
        await using var context = EditorContext.Create();
        IReadOnlyList<QuestionTerms> questions = [SomeTerms.Question("Why?"), SomeTerms.Question("What?")];

        var tab = context.Render<QuestionsTab>(parts =>
            parts.Add(part => part.Value, questions).Add(part => part.ValueChanged, _ => { })
        );

        tab.Find("button[aria-label='Move Why? up']").HasAttribute("disabled").ShouldBeTrue();
        tab.Find("button[aria-label='Move What? down']").HasAttribute("disabled").ShouldBeTrue();
        questions.Moved(0, -1).ShouldBe(questions);
    }

    [Fact]
    public async Task Options_are_asked_for_only_where_there_are_some()
    {
        await using var context = EditorContext.Create();
        var question = SomeTerms.Question("Which?", QuestionType.SingleSelect) with { Options = ["One", "Two"] };
        QuestionTerms? changed = null;
        var card = context.Render<QuestionCard>(parts =>
            parts
                .Add(part => part.Index, 0)
                .Add(part => part.Value, question)
                .Add(part => part.ValueChanged, now => changed = now)
        );

        card.Find("#edit-questions-0-options").GetAttribute("value").ShouldBe("One\nTwo");
        await card.Find("#edit-questions-0-type").ChangeAsync(new() { Value = "0" });

        changed.ShouldNotBeNull().Type.ShouldBe(QuestionType.ShortText);
        changed.Options.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tab_with_a_problem_is_marked_and_says_so()
    {
        await using var context = EditorContext.Create();

        var nav = context.Render<EditorNav>(parts =>
            parts
                .Add(part => part.Id, EventTypeId.New())
                .Add(part => part.Current, EditorTab.Basics)
                .Add(part => part.Wrong, new HashSet<EditorTab> { EditorTab.Link })
        );

        nav.Find("[aria-current=page]").TextContent.Trim().ShouldBe("Basics");
        nav.FindAll("a")
            .Where(link => link.TextContent.Contains("something needs another look", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Link & branding");
    }

    [Theory]
    [InlineData(90, "90", "Minutes")]
    [InlineData(120, "2", "Hours")]
    [InlineData(2880, "2", "Days")]
    public async Task Length_is_shown_in_the_largest_unit_that_says_it_whole(int minutes, string count, string unit)
    {
        await using var context = EditorContext.Create();

        var entry = context.Render<LengthEntry>(parts =>
            parts
                .Add(part => part.Field, "bufferBefore")
                .Add(part => part.Label, "Before")
                .Add(part => part.Value, Duration.FromMinutes((long)minutes))
        );

        entry.Find("input").GetAttribute("value").ShouldBe(count);
        entry.Find("select").GetAttribute("value").ShouldBe(unit);
    }

    [Fact]
    public async Task Problem_stands_at_its_field_and_names_its_bounds()
    {
        await using var context = EditorContext.Create();
        var board = context.Board();
        board.Write([new("bufferBefore", TermsProblemKind.LengthOutOfRange, 0, 720)]);

        var entry = context.Render<LengthEntry>(parts =>
            parts
                .AddCascadingValue(board)
                .Add(part => part.Field, "bufferBefore")
                .Add(part => part.Label, "Before")
                .Add(part => part.Value, Duration.FromHours(13))
        );

        var input = entry.Find("input");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        entry
            .Find($"#{input.GetAttribute("aria-describedby")}")
            .TextContent.ShouldBe("Please enter something from 0 min to 12 h.");
    }

    [Fact]
    public async Task Slug_is_looked_at_once_typing_pauses()
    {
        var time = new ManualTime();
        await using var context = EditorContext.Create(services => services.AddSingleton<TimeProvider>(time));
        var looked = new List<string>();
        var value = "intro";
        var board = context.Board();
        IRenderedComponent<SlugEntry>? entry = null;
        entry = context.Render<SlugEntry>(parts =>
            parts
                .AddCascadingValue(board)
                .Add(part => part.Prefix, "/acme/ada/")
                .Add(part => part.Value, value)
                .Add(part => part.ValueChanged, slug => entry!.Render(now => now.Add(part => part.Value, slug)))
                .Add(
                    part => part.Look,
                    (slug, _) =>
                    {
                        looked.Add(slug);
                        return Task.FromResult<TermsProblem?>(new("slug", TermsProblemKind.Taken));
                    }
                )
        );

        var first = entry.Find("input").InputAsync(new() { Value = "hel" });
        var second = entry.Find("input").InputAsync(new() { Value = "hello" });
        entry.WaitForAssertion(() => time.Timers.ShouldBe(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        looked.ShouldBe(["hello"]);
        entry.WaitForAssertion(() => entry.Markup.ShouldContain("Another event type of yours has this link."));
    }
}
