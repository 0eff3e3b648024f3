using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>One host's diary while a test tells of it, with a letter for a name.</summary>
internal sealed class DiaryBuilder(char name, DateTimeZone zone)
{
    public char Name { get; } = name;

    /// <summary>The same letter is the same person in every test.</summary>
    public UserId Id { get; } = IdOf(name);

    public DateTimeZone Zone { get; } = zone;

    public List<WorkingInterval> Weekly { get; } = [];

    public List<DateOverride> Overrides { get; } = [];

    public List<PublicHoliday> Holidays { get; } = [];

    public List<OutOfOfficeSpan> Away { get; } = [];

    public List<TravelSpan> Travels { get; } = [];

    public List<BusyTime> Busy { get; } = [];

    public List<BusyKind> Ignored { get; } = [BusyKind.ExternalFree];

    public List<SlotLimit> Limits { get; } = [];

    public List<BookedTime> Booked { get; } = [];

    public static UserId IdOf(char name) => new(new Guid(name, 0, 0, new byte[8]));

    public HostDiary Build() =>
        new(
            Id,
            new(Zone, Weekly)
            {
                Overrides = Overrides,
                Holidays = Holidays,
                OutOfOffice = Away,
                Travels = Travels,
            },
            Busy
        )
        {
            Ignored = Ignored,
            Limits = Limits.Count > 0 ? new LimitBook(LimitScope.Host, Limits, Booked) : null,
        };
}
