using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Architecture;

public sealed partial class NameTests
{
    private const string Configurations = "CalendarCafe.Infrastructure.Persistence.Configurations";

    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing()
    {
        var vague = House.Types.Where(type => VagueWord().IsMatch(type.Name)).Select(type => type.FullName);

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void Components_with_an_address_and_only_they_end_in_Page()
    {
        var components = House.Types.Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract);

        var misnamed = components
            .Where(type => HasAddress(type) != type.Name.EndsWith("Page", StringComparison.Ordinal))
            .Select(type => type.FullName);

        misnamed.ShouldBeEmpty();
    }

    [Fact]
    public void Each_configuration_is_named_after_its_entity_and_stands_with_the_others()
    {
        var misplaced = House
            .Infrastructure.GetTypes()
            .Select(type => (type.FullName, Entities: Configured(type).ToList()))
            .Where(type => type.Entities.Count > 0)
            .Where(type =>
                !type.Entities.Exists(entity => type.FullName == $"{Configurations}.{entity.Name}Configuration")
            )
            .Select(type => type.FullName);

        misplaced.ShouldBeEmpty();
    }

    [Fact]
    public void Each_type_stands_in_the_folder_that_its_namespace_names()
    {
        var misplaced = House
            .Sources.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => (file.Path, Declared: file.Lines.FirstOrDefault(IsNamespace)))
            .Where(file => file.Declared is not null && file.Declared != $"namespace {FolderName(file.Path)};")
            .Select(file => file.Path);

        misplaced.ShouldBeEmpty();
    }

    private static IEnumerable<Type> Configured(Type configuration) =>
        configuration
            .GetInterfaces()
            .Where(contract => contract.IsGenericType)
            .Where(contract => contract.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(contract => contract.GenericTypeArguments[0]);

    private static bool IsNamespace(string line) => line.StartsWith("namespace ", StringComparison.Ordinal);

    private static string FolderName(string path) => path[..path.LastIndexOf('/')].Replace('/', '.');

    private static bool HasAddress(Type component) =>
        component.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Length > 0;

    // Word parts in Pascal case: Info is one in UserInfo and none in Information.
    [GeneratedRegex(
        "(?:Manager|Helper|Util|Utils|Utility|Processor|Data|Info|Model|Dto)(?![a-z])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex VagueWord();
}
