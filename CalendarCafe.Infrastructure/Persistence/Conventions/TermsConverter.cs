using CalendarCafe.Domain.EventTypes;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

internal sealed class TermsConverter()
    : ValueConverter<EventTypeTerms, string>(terms => TermsJson.Write(terms), json => TermsJson.Read(json));
