using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>A page in one of its states, and how to get there.</summary>
internal sealed record Scene(string Name, Func<OpenCafe, Visit, Task<IPage>> OpenAsync)
{
    /// <summary>With the variable SCENES set to a word only those whose name has it.</summary>
    public bool IsWanted => Name.Contains(Environment.GetEnvironmentVariable("SCENES") ?? "", StringComparison.Ordinal);

    /// <summary>Nothing is done but to open the address.</summary>
    public static Scene At(string name, string path) => new(name, (cafe, visit) => cafe.VisitAsync(path, visit));

    public static Scene At(string name, string path, Func<IPage, Task> stepAsync) =>
        new(
            name,
            async (cafe, visit) =>
            {
                var page = await cafe.VisitAsync(path, visit);
                await stepAsync(page);
                return page;
            }
        );
}
