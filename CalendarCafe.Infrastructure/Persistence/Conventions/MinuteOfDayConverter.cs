using CalendarCafe.Domain.Availability;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

internal sealed class MinuteOfDayConverter()
    : ValueConverter<MinuteOfDay, short>(time => time.Value, minute => new MinuteOfDay(minute));
