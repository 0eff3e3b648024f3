using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Infrastructure.Secrets;

/// <summary>Opens what <see cref="KeyRingWrap"/> wrapped. Its name stands in the database beside each key: keep it.</summary>
internal sealed class KeyRingUnwrap(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapped = Convert.FromBase64String(encryptedElement.Value);
        var options = services.GetRequiredService<IOptions<KeyRingOptions>>().Value;
        foreach (var text in options.PreviousKeys.Prepend(options.Key))
        {
            if (WrappingKey.TryParse(text, out var key) && key?.Open(wrapped) is { } content)
            {
                return XElement.Parse(Encoding.UTF8.GetString(content));
            }
        }

        throw new CryptographicException(
            "Neither DataProtection:Key nor one of DataProtection:PreviousKeys opens the key ring in the database."
        );
    }
}
