import { lookup as resolveName } from 'node:dns/promises';
import { connect as connectPlain, type LookupFunction, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';

export type Address = Readonly<{ address: string; family: number }>;

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>;

export type Target = Readonly<{
  hostname: string;
  port: number;
  /** Where the connection goes; the name is not looked up again. */
  addresses: readonly Address[];
  tls: boolean;
}>;

/** A socket, not necessarily connected yet. With TLS nothing is sent before the certificate fits. */
export type Connect = (target: Target) => Duplex;

export const resolveHost: Resolve = (hostname) => resolveName(hostname, { all: true });

/** Connects to the addresses that were checked, and to no other, under the name of the host. */
export function connectPinned({ hostname, port, addresses, tls }: Target): Socket {
  const lookup: LookupFunction = (_hostname, _options, done) => {
    done(
      null,
      addresses.map((each) => ({ ...each })),
    );
  };
  const options = { host: hostname, port, lookup, autoSelectFamily: true };
  return tls ? connectTls({ ...options, servername: hostname }) : connectPlain(options);
}
