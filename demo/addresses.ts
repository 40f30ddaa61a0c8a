import {networkInterfaces} from 'node:os';

/** The address under which others reach a server that listens on `host`: for all interfaces, that of the local network. */
export function reachableAt(host: string, interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const outward = Object.values(interfaces).flat().find((address) => address?.family === 'IPv4' && !address.internal);
  return outward?.address ?? '127.0.0.1';
}

/** Names and values in two columns. */
export function tidyBlock(rows: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
