using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Hosting;

internal sealed class PseudoLocalizerFactory(ResourceManagerStringLocalizerFactory words) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new PseudoLocalizer(words.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) =>
        new PseudoLocalizer(words.Create(baseName, location));
}
