#!/usr/bin/env node
import {run} from './command/run.js';

/** A client that is gone without a word may hold a connection open: the process does not wait for it. */
const LAST_MS = 3000;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopping.abort();
    setTimeout(() => process.exit(), LAST_MS).unref();
  });
}

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  now: Date.now,
  signal: stopping.signal,
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
});
