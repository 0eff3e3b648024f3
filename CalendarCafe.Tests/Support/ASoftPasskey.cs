using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CalendarCafe.Tests.Support;

/// <summary>A passkey in memory, and the browser that asks it (WebAuthn: ES256, no attestation).</summary>
internal sealed class ASoftPasskey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;
    private const int CoordinateLength = 32;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _owner = "";
    private uint _count;

    /// <summary>The page on which the browser believes itself to be.</summary>
    public string Origin { get; init; } = "http://localhost";

    /// <summary>Whether it has asked for a finger, a face or a number.</summary>
    public bool KnowsItsOwner { get; init; } = true;

    /// <summary>Answers the options for a new passkey.</summary>
    public string Make(string optionsJson)
    {
        var options = JsonDocument.Parse(optionsJson).RootElement;
        _owner = options.GetProperty("user").GetProperty("id").GetString() ?? "";
        var domain = options.GetProperty("rp").GetProperty("id").GetString() ?? "";
        byte[] length = [(byte)(_id.Length >> 8), (byte)_id.Length];
        byte[] known = [.. Facts(domain, HasKey), .. new byte[16], .. length, .. _id, .. PublicKey()];
        return Answer(
            ("clientDataJSON", Encode(Client("webauthn.create", options))),
            ("attestationObject", Encode(Attestation(known)))
        );
    }

    /// <summary>Answers the options for a sign-in.</summary>
    public string Show(string optionsJson)
    {
        var options = JsonDocument.Parse(optionsJson).RootElement;
        var known = Facts(options.GetProperty("rpId").GetString() ?? "", 0);
        var client = Client("webauthn.get", options);
        byte[] signed = [.. known, .. SHA256.HashData(client)];
        var signature = _key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(
            ("clientDataJSON", Encode(client)),
            ("authenticatorData", Encode(known)),
            ("signature", Encode(signature)),
            ("userHandle", _owner)
        );
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Client(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = false,
            }
        );

    private byte[] Facts(string domain, byte flags)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        var seen = (byte)(flags | Present | (KnowsItsOwner ? Verified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), seen, .. count];
    }

    // A COSE key: kty EC2, alg ES256, curve P-256, x, y.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return
        [
            .. (byte[])[0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, CoordinateLength],
            .. point.X!, // a public key has both
            .. (byte[])[0x22, 0x58, CoordinateLength],
            .. point.Y!,
        ];
    }

    // CBOR: { "fmt": "none", "attStmt": {}, "authData": … }.
    private static byte[] Attestation(byte[] known) =>
        [
            0xA3,
            0x63,
            .. "fmt"u8,
            0x64,
            .. "none"u8,
            0x67,
            .. "attStmt"u8,
            0xA0,
            0x68,
            .. "authData"u8,
            0x59,
            (byte)(known.Length >> 8),
            (byte)known.Length,
            .. known,
        ];

    private string Answer(params (string Name, string Value)[] response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Encode(_id),
                rawId = Encode(_id),
                type = "public-key",
                clientExtensionResults = new { },
                response = response.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal),
            }
        );
}
