using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime.Text;

namespace CalendarCafe.Infrastructure.Persistence.Interceptors;

/// <summary>Values of an entity as its columns hold them, in JSON under the names of the columns.</summary>
internal static class AuditValues
{
    public static string JsonOf(IEnumerable<PropertyEntry> properties, PropertyValues values)
    {
        var json = new JsonObject();
        foreach (var property in properties)
        {
            json[property.Metadata.GetColumnName()] = NodeOf(Of(property, values));
        }

        return json.ToJsonString();
    }

    public static object? Of(PropertyEntry property, PropertyValues values)
    {
        var value = values[property.Metadata];
        return property.Metadata.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(value)
            : value;
    }

    private static JsonNode? NodeOf(object? value) =>
        value switch
        {
            null => null,
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            string text => JsonValue.Create(text),
            Enum member => JsonValue.Create(PostgresEnums.Label(member)),
            LocalDate date => JsonValue.Create(LocalDatePattern.Iso.Format(date)),
            IEnumerable several => new JsonArray([.. several.Cast<object?>().Select(NodeOf)]),
            IFormattable other => JsonValue.Create(other.ToString(null, CultureInfo.InvariantCulture)),
            _ => throw new InvalidOperationException($"A {value.GetType().Name} has no place in the audit log."),
        };
}
