using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Availability.Schedules;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>A schedule, and the draft of another that somebody makes of it.</summary>
public sealed record EditedSchedule(ScheduleSheet Sheet, ScheduleDraft Draft)
{
    public ScheduleContent Saved => Sheet.Content;

    /// <summary>What cannot be read is not what was saved.</summary>
    public bool IsDirty => Draft.Read() is not { } content || content != Saved;

    public static EditedSchedule Of(ScheduleSheet sheet) => new(sheet, ScheduleDraft.Of(sheet.Content));

    /// <summary>The draft was saved, or somebody else's version is taken over: what is shown is what is saved.</summary>
    public EditedSchedule Saving(int version, ScheduleContent content) =>
        Of(Sheet with { Version = version, Content = content });
}
