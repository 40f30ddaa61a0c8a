import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createShowServer} from '../create-show-server.js';
import {isLinkPath} from '../link/open-link.js';
import {LOG_LEVELS, reasonOf, type LogLevel, type Logger} from '../logger.js';
import type {Origins} from '../origins.js';
import type {ShowServer} from '../show-server.js';
import {UsageError, type Values} from './read-options.js';

export interface Streams {
  out(line: string): void;
  error(line: string): void;
}

/** Runs a show server until `signal` is aborted; resolves when it has closed. */
export async function serve(values: Values, {out, error}: Streams, signal: AbortSignal): Promise<void> {
  const [host = '127.0.0.1'] = values.get('host') ?? [];
  const port = portIn(values);
  const log = loggerAt(levelIn(values), error);
  const server = createServer();
  const shows = await createShowServer({
    server,
    dataDirectory: values.get('data')?.[0],
    secret: values.get('secret')?.[0],
    origins: originsIn(values),
    path: pathIn(values),
    log,
  });
  try {
    for (const file of values.get('manifest') ?? []) await putFrom(file, shows, log);
    server.listen({port, host});
    await once(server, 'listening');
    const address = server.address();
    const listening = typeof address === 'object' && address ? address.port : port;
    out(`live-shop serves shows at http://${host.includes(':') ? `[${host}]` : host}:${listening}`);
    if (!signal.aborted) await once(signal, 'abort');
    log('info', 'Shutting down.');
  } finally {
    server.close();
    await shows.close();
    server.closeAllConnections();
  }
}

async function putFrom(file: string, shows: ShowServer, log: Logger): Promise<void> {
  try {
    const {id} = await shows.putShow(JSON.parse(await readFile(file, 'utf8')));
    log('info', `Put the show ${id} from ${file}.`);
  } catch (error) {
    throw new UsageError(`--manifest ${file}: ${reasonOf(error)}`);
  }
}

function portIn(values: Values): number {
  const [text = ''] = values.get('port') ?? [];
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port must be a number from 0 to 65535, not ${text}.`);
  return port;
}

function originsIn(values: Values): Origins {
  const [text = '*'] = values.get('origins') ?? [];
  if (text === '*') return '*';
  const origins = text.split(',').map((origin) => origin.trim());
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new UsageError(`--origins: ${origin} is not an origin, such as https://shop.example without a slash.`);
    }
  }
  return origins;
}

function pathIn(values: Values): string {
  const [path = '/socket.io'] = values.get('path') ?? [];
  if (!isLinkPath(path)) {
    throw new UsageError(`--path must begin with a slash and end without one, not ${path}.`);
  }
  return path;
}

function levelIn(values: Values): LogLevel {
  const [text = 'info'] = values.get('log-level') ?? [];
  const level = LOG_LEVELS.find((known) => known === text);
  if (!level) throw new UsageError(`--log-level must be one of ${LOG_LEVELS.join(', ')}, not ${text}.`);
  return level;
}

function loggerAt(least: LogLevel, print: (line: string) => void): Logger {
  return (level, message) => {
    if (LOG_LEVELS.indexOf(level) <= LOG_LEVELS.indexOf(least)) print(`${level} ${message}`);
  };
}
