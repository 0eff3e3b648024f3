using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CalendarCafe.Infrastructure.Secrets;

/// <summary>Wraps each key of the ring before it goes into the database, so that a copy of the database opens nothing.</summary>
internal sealed class KeyRingWrap(WrappingKey key) : IXmlEncryptor
{
    public const string Element = "wrappedKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var content = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new XElement(Element, Convert.ToBase64String(key.Seal(content)));
        return new EncryptedXmlInfo(wrapped, typeof(KeyRingUnwrap));
    }
}
