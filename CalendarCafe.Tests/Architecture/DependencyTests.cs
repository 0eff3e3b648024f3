using System.Reflection;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace CalendarCafe.Tests.Architecture;

public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader()
        .LoadAssemblies(House.Domain, House.Infrastructure, House.Web)
        .Build();

    [Fact]
    public void Domain_knows_only_the_base_library_and_NodaTime()
    {
        var foreign = Names(House.Domain).Where(name => !IsBaseLibrary(name) && name != "NodaTime");

        foreign.ShouldBeEmpty();
    }

    [Fact]
    public void Infrastructure_knows_the_domain_and_not_the_web_project()
    {
        var house = Names(House.Infrastructure)
            .Where(name => name.StartsWith("CalendarCafe.", StringComparison.Ordinal));

        house.ShouldBe(["CalendarCafe.Domain"]);
    }

    [Theory]
    [InlineData(@"System\.Threading\.Tasks\..*", "what waits is an act's, not a decision's")]
    [InlineData(
        @"System\.(DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeZoneInfo|Random)",
        "NodaTime says what is meant"
    )]
    [InlineData(@"System\.(IO|Net\.[A-Z][A-Za-z]+\.|Data|Diagnostics\.Process).*", "the domain reaches for nothing")]
    public void Domain_decides_and_does_nothing_else(string banned, string reason)
    {
        IArchRule rule = Types()
            .That()
            .ResideInAssembly(House.Domain)
            .Should()
            .NotDependOnAny(Types(true).That().HaveFullNameMatching($"^{banned}$"))
            .Because(reason);

        Violations(rule).ShouldBeEmpty();
    }

    [Fact]
    public void Acts_know_neither_components_nor_requests()
    {
        var violations = Acts()
            .Where(act => act.Namespace!.StartsWith("CalendarCafe.Web.Features.", StringComparison.Ordinal))
            .SelectMany(act => Loaded.Types.Where(type => type.FullName == act.FullName))
            .SelectMany(act =>
                act.Dependencies.Select(dependency => (Act: act.Name, Target: dependency.Target.FullName))
            )
            .Where(use => IsOfTheWeb(use.Target))
            .Distinct();

        violations.ShouldBeEmpty();
    }

    [Fact]
    public void Acts_have_one_public_method()
    {
        var talkative = Acts().Where(act => PublicMethods(act).Count() > 1).Select(act => act.FullName);

        talkative.ShouldBeEmpty();
    }

    private static IEnumerable<Type> Acts() =>
        House.Types.Where(type =>
            type.Assembly == House.Web
            && type is { IsClass: true, IsAbstract: false }
            && PublicMethods(type).Any(method => method.Name == "ExecuteAsync")
        );

    private static IEnumerable<MethodInfo> PublicMethods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName);

    private static bool IsOfTheWeb(string type) =>
        type.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal)
        || type.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
        || type.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
        || type.StartsWith("MudBlazor", StringComparison.Ordinal);

    private static IEnumerable<string> Names(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!); // the compiler names each

    private static bool IsBaseLibrary(string name) =>
        name is "System" or "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal);

    private static IEnumerable<string> Violations(IArchRule rule) =>
        rule.Evaluate(Loaded).Where(result => !result.Passed).Select(result => result.Description);
}
