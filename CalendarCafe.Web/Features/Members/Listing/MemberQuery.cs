using System.Globalization;
using CalendarCafe.Domain;
using Microsoft.AspNetCore.Http.Extensions;

namespace CalendarCafe.Web.Features.Members.Listing;

/// <summary>Whom somebody looks for, as the address says it: what cannot be read there was not asked for.</summary>
public sealed record MemberQuery
{
    public const string Path = "/app/members";
    public const int MostPages = 200;
    public const int LongestText = 100;

    /// <summary>What is searched for; empty for nothing.</summary>
    public string Text { get; init; } = "";

    public int Page { get; init; } = 1;

    public static MemberQuery Read(string? text, string? page) =>
        new()
        {
            Text = CleanText.Cut(CleanText.Line(text), LongestText),
            Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, 1, MostPages)
                : 1,
        };

    public MemberQuery Saying(string text) => new() { Text = text };

    public MemberQuery OnPage(int page) => this with { Page = page };

    public string ToPath()
    {
        var query = new QueryBuilder();
        if (Text.Length > 0)
        {
            query.Add("q", Text);
        }

        if (Page > 1)
        {
            query.Add("page", $"{Page}");
        }

        return Path + query;
    }
}
