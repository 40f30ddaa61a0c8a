import {parseArgs} from 'node:util';

export interface DemoSettings {
  /** Of the shop. The show server takes the one after it. 0: any free ones. */
  readonly port: number;
  readonly host: string;
  /** Another stream than the clip. */
  readonly hls?: string | undefined;
  /** Take in a stream from an encoder. */
  readonly rtmp: boolean;
  /** Host and audience of the clip. */
  readonly script: boolean;
  /** Where the show server keeps its shows; a temporary directory where missing. */
  readonly data?: string | undefined;
}

export type Parsed =
  | {readonly kind: 'settings'; readonly settings: DemoSettings}
  | {readonly kind: 'help'}
  | {readonly kind: 'mistake'; readonly message: string};

export const DEFAULT_PORT = 5180;

export const help = `Starts a demo shop with a live show: npm start -- [options]

  --port NUMBER   port of the shop; the show server takes the next (default ${DEFAULT_PORT}); taken ports are skipped
  --host ADDRESS  address to listen on (default 127.0.0.1; 0.0.0.0 also for phones in the same network)
  --hls URL       show another HLS stream instead of the clip; you are the host then
  --rtmp          show what OBS or ffmpeg sends to this machine (needs ffmpeg); you are the host then
  --no-script     no scripted host and audience
  --data DIR      keep the shows in this directory (default a temporary one, removed at exit)
  --help          show this
`;

/** Reads the command line. A mistake is one clear line. */
export function parseOptions(args: readonly string[]): Parsed {
  try {
    const {values} = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        port: {type: 'string', default: String(DEFAULT_PORT)},
        host: {type: 'string', default: '127.0.0.1'},
        hls: {type: 'string'},
        rtmp: {type: 'boolean', default: false},
        'no-script': {type: 'boolean', default: false},
        data: {type: 'string'},
        help: {type: 'boolean', default: false},
      },
    });
    if (values.help) return {kind: 'help'};
    const {port, host, hls, rtmp, data} = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return mistake(`--port ${port}: a number from 0 to 65535 is needed.`);
    }
    if (!host) return mistake('--host: an address is needed, such as 127.0.0.1 or 0.0.0.0.');
    if (hls !== undefined && !isHttpUrl(hls)) {
      return mistake(`--hls ${hls}: an http or https URL of a playlist is needed.`);
    }
    if (hls !== undefined && rtmp) return mistake('--hls and --rtmp: the show has one stream; choose one of them.');
    if (data === '') return mistake('--data: a directory is needed.');
    // What the script says belongs to the pictures of the clip.
    const script = !values['no-script'] && hls === undefined && !rtmp;
    return {kind: 'settings', settings: {port: Number(port), host, hls, rtmp, script, data}};
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split(/\.?\n|\. |\.$/, 1);
    return mistake(`${message}.`);
  }
}

function mistake(message: string): Parsed {
  return {kind: 'mistake', message: `${message} See --help.`};
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
