import { generateKeyPairSync, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const bytes = (hex: string) => Buffer.from(hex, 'hex');

const ecdsaWithSha256 = sequence(der(0x06, bytes('2a8648ce3d040302')));
const subjectAltName = der(0x06, bytes('551d11'));
const noName = sequence();
const validity = sequence(
  der(0x17, Buffer.from('200101000000Z')),
  der(0x17, Buffer.from('490101000000Z')),
);

/** A key and a certificate for TLS servers of tests, made on the spot; PEM. Source: RFC 5280. */
export function selfSigned(...hostnames: readonly string[]) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = sequence(...hostnames.map((name) => der(0x82, Buffer.from(name))));
  const extensions = der(0xa3, sequence(sequence(subjectAltName, der(0x04, names))));
  const statement = sequence(
    der(0xa0, der(0x02, bytes('02'))),
    der(0x02, bytes('01')),
    ecdsaWithSha256,
    noName,
    validity,
    noName,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = der(0x03, bytes('00'), sign('sha256', statement, privateKey));
  const certificate = sequence(statement, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
  };
}
