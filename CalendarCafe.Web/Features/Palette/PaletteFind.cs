namespace CalendarCafe.Web.Features.Palette;

/// <summary>What a host's own things have in common with what was typed.</summary>
public sealed record PaletteFind(IReadOnlyList<FoundEventType> EventTypes, IReadOnlyList<FoundBooking> Bookings)
{
    public static PaletteFind Nothing { get; } = new([], []);
}

public sealed record FoundEventType(Guid Id, string Name, string Slug);

public sealed record FoundBooking(Guid Id, string Title, string InviteeName, Instant StartsAt);
