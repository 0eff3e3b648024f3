using System.Text;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Notifications;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>Gives a letter its two forms, plain text and HTML.</summary>
internal sealed class LetterWriter(IServiceScopeFactory scopes, ILoggerFactory logging)
{
    public async Task<NotificationText> WriteAsync(Letter letter)
    {
        letter = letter.WithoutPlaceholders();
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logging);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Letter)] = letter };
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<LetterHtml>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
        // Names may be long, and longer once their braces are parted.
        return new(CleanText.Cut(letter.Subject, NotificationLog.SubjectLength), PlainText(letter), html);
    }

    private static string PlainText(Letter letter)
    {
        var text = new StringBuilder();
        text.Append(letter.Heading).Append("\n\n").Append(letter.Intro).Append('\n');
        foreach (var fact in letter.Facts)
        {
            text.Append('\n').Append(Introducing(fact.Label)).Append('\n').Append(fact.Value).Append('\n');
        }

        if (letter.Code is { } code)
        {
            text.Append('\n').Append(code).Append('\n');
        }

        if (letter.Action is { } action)
        {
            text.Append('\n').Append(Introducing(action.Label)).Append('\n').Append(action.Address).Append('\n');
        }

        if (letter.Closing is { } closing)
        {
            text.Append('\n').Append(closing).Append('\n');
        }

        return text.ToString();
    }

    // A question brings its own mark.
    private static string Introducing(string label) =>
        label is [.., '?' or '!' or ':' or '.' or '…'] ? label : $"{label}:";
}
