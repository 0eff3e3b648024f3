namespace CalendarCafe.Tests.Features.Roles;

/// <summary>A row of docs/roles.md, the acts that stand behind it, and a try at them: whether it was done.</summary>
internal sealed record RoleAttempt(string Row, IReadOnlyList<Type> Acts, Func<RoleStage, Task<bool>> TryAsync)
{
    /// <summary>Something that is done to one's own alone: there is nothing of a colleague's to try it on.</summary>
    public static RoleAttempt OfOwn<TAct>(string row, Func<RoleStage, TAct, Task<bool>> tryAsync)
        where TAct : notnull =>
        new(row, [typeof(TAct)], async stage => stage.IsOwn && await tryAsync(stage, stage.Get<TAct>()));

    public static RoleAttempt Of<TAct>(string row, Func<RoleStage, TAct, Task<bool>> tryAsync)
        where TAct : notnull => new(row, [typeof(TAct)], stage => tryAsync(stage, stage.Get<TAct>()));
}
