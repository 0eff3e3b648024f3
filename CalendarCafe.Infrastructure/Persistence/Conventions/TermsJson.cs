using System.Text.Json;
using System.Text.Json.Serialization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using NodaTime.Text;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>
/// The terms of an event type as its versions keep them. What a later release adds is read from an older version with its
/// default; what it takes away is passed over.
/// </summary>
internal static class TermsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new IdJson(), new MinutesJson(), new DateJson() },
    };

    public static string Write(EventTypeTerms terms) => JsonSerializer.Serialize(terms, Options);

    public static EventTypeTerms Read(string json) =>
        JsonSerializer.Deserialize<EventTypeTerms>(json, Options)
        ?? throw new JsonException("A version of an event type has no content.");

    private sealed class IdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => DomainValues.IsEntityId(typeToConvert);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(IdJson<>).MakeGenericType(typeToConvert));
    }

    private sealed class IdJson<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    private sealed class MinutesJson : JsonConverter<Duration>
    {
        public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Duration.FromMinutes(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
            writer.WriteNumberValue((long)value.TotalMinutes);
    }

    private sealed class DateJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
