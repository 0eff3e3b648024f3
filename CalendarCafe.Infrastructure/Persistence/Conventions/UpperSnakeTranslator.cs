using Npgsql;
using Npgsql.NameTranslation;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

internal sealed class UpperSnakeTranslator : INpgsqlNameTranslator
{
    public string TranslateTypeName(string clrName) => NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(clrName);

    public string TranslateMemberName(string clrName) =>
        NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(clrName).ToUpperInvariant();
}
