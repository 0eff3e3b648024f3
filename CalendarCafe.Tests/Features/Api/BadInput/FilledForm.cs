using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CalendarCafe.Tests.Features.Api.BadInput;

/// <summary>A form of a page, filled in so that it can be taken.</summary>
internal sealed record FilledForm(IReadOnlyList<(string Name, string Value)> Fields)
{
    private static readonly string[] Untouched = ["__RequestVerificationToken", "_handler"];

    /// <summary>What may be spoiled: all that the site reads of it, hidden or not.</summary>
    public IReadOnlyList<string> Names =>
        [.. Fields.Select(sent => sent.Name).Distinct(StringComparer.Ordinal).Except(Untouched)];

    public static FilledForm Of(string page, string handler)
    {
        var form = new HtmlParser()
            .ParseDocument(page)
            .Forms.Single(form => form.QuerySelector($"[name=_handler][value='{handler}']") is not null);
        return new([.. form.Elements.OfType<IHtmlElement>().SelectMany(Filled)]);
    }

    public FormUrlEncodedContent With(string name, IReadOnlyList<string> values) =>
        new(
            Fields
                .Where(sent => sent.Name != name)
                .Concat(values.Select(value => (name, value)))
                .Select(sent => KeyValuePair.Create(sent.Item1, sent.Item2))
        );

    private static IEnumerable<(string Name, string Value)> Filled(IHtmlElement control) =>
        control switch
        {
            IHtmlInputElement { Type: "hidden" } hidden => [(hidden.Name!, hidden.Value)],
            IHtmlInputElement { Type: "radio" or "checkbox" } option => option.GetAttribute("value") is "Tea"
                ? [(option.Name!, "Tea")]
                : [],
            IHtmlInputElement input => [(input.Name!, Typed(input))],
            IHtmlTextAreaElement area => [(area.Name!, "Engines")],
            IHtmlSelectElement select => [(select.Name!, select.Options[select.Options.Length - 1].Value)],
            _ => [],
        };

    private static string Typed(IHtmlInputElement input) =>
        input.Type switch
        {
            "email" => "ines@guests.test",
            "tel" => "+351 21 000 0000",
            "password" => "four plums under snow",
            _ => input.GetAttribute("inputmode") == "decimal" ? "7" : "Ines Carvalho",
        };
}
