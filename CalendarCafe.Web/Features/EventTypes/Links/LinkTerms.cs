namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>What a host wants of a new link. Null means without end.</summary>
public sealed record LinkTerms(int? MaxUses, int? Days, string? Note)
{
    public static LinkTerms SingleUse { get; } = new(1, null, null);
}
