import {tidyBlock} from './addresses.js';
import {createDemo} from './demo.js';
import {help, parseOptions} from './options.js';

const parsed = parseOptions(process.argv.slice(2));
if (parsed.kind === 'help') {
  process.stdout.write(help);
} else if (parsed.kind === 'mistake') {
  process.stderr.write(`${parsed.message}\n`);
  process.exitCode = 2;
} else {
  const {settings} = parsed;
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const starting = createDemo({...settings, log});
    const stop = async (): Promise<void> => {
      // Pressed again while it stops: let it.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop).on(signal, () => undefined);
      await (await starting).close();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
    const demo = await starting;
    const block = tidyBlock([
      ['Shop', demo.shopUrl],
      ['Host page', demo.hostUrl],
      ['Show server', demo.showServerUrl],
      ['Stream', demo.streamUrl],
      ...(settings.rtmp ? [['Encoder', 'rtmp://127.0.0.1:1935/live, any stream key'] as const] : []),
    ]);
    process.stdout.write(`\n${block}\n\n  Ctrl-C stops it.\n\n`);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
