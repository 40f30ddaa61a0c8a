import {spawn} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import {mkdir, readdir, rm} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

export interface RtmpOptions {
  /** Port the encoder sends to, on this machine only: `rtmp://127.0.0.1:<port>/live/<any key>`. */
  readonly port: number;
  /** Where playlist and segments are written; `createFileOrigin()` serves it. Segments of an earlier run are removed. */
  readonly directory: string;
  /** Ends listening and the running ffmpeg. */
  readonly signal: AbortSignal;
  readonly log?: (line: string) => void;
}

const names = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg'];
const longestWaitMs = 5000;

/**
 * Takes in what an encoder such as OBS sends by RTMP and writes it as live HLS, `show.m3u8`: fMP4 segments of one second, a
 * minute of them, each with its programme date.
 *
 * The video is encoded again (H.264, a keyframe each second): encoders by default send one every two to ten seconds, and a
 * copy could only be cut there. When the encoder leaves, it listens again and goes on after a discontinuity.
 *
 * Resolves when listening has ended, after `signal` aborts. Rejects with an `Error` that says what to install when there is no
 * ffmpeg on PATH.
 */
export async function startRtmp({port, directory, signal, log = () => {}}: RtmpOptions): Promise<void> {
  const ffmpeg = findFfmpeg();
  await mkdir(directory, {recursive: true});
  for (const name of await readdir(directory)) {
    if (/^(?:show\.m3u8|(?:init|segment)-[\w-]+\.(?:mp4|m4s))(?:\.tmp)?$/.test(name)) await rm(join(directory, name));
  }
  let waitMs = 250;
  let runs = 0;
  while (!signal.aborted) {
    log(`Waiting for an encoder at rtmp://127.0.0.1:${port}/live/show`);
    // Names carry the start time and the run: no cache ever holds another picture under the same name.
    const key = `${Date.now().toString(36)}-${runs}`;
    await listenOnce({ffmpeg, port, directory, signal, log, key});
    if (signal.aborted) return;
    const tookIn = existsSync(join(directory, initName(key)));
    // A run without pictures makes no discontinuity, and may mean that the port is in use: ask again ever more slowly.
    if (tookIn) runs++;
    waitMs = tookIn ? 250 : Math.min(waitMs * 2, longestWaitMs);
    log(`The encoder has left; listening again in ${waitMs} ms`);
    await wait(waitMs, undefined, {signal}).catch(() => {});
  }
}

function findFfmpeg(): string {
  for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(directory, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: look further along PATH.
      }
    }
  }
  throw new Error(
    'Taking in RTMP needs ffmpeg, and there is none on PATH. Install it (Debian and Ubuntu: apt install ffmpeg; macOS: ' +
      'brew install ffmpeg; Windows: winget install ffmpeg) and start again.',
  );
}

interface Run {
  readonly ffmpeg: string;
  readonly port: number;
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  readonly key: string;
}

/** One encoder from connecting to leaving. */
function listenOnce({ffmpeg, port, directory, signal, log, key}: Run): Promise<void> {
  const child = spawn(ffmpeg, argumentsFor(port, key), {cwd: directory, stdio: ['ignore', 'ignore', 'pipe']});
  const stop = (): void => {
    child.kill('SIGTERM');
    // In case it does not heed the first.
    setTimeout(() => child.kill('SIGKILL'), 500).unref();
  };
  signal.addEventListener('abort', stop, {once: true});
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.trim() !== '') log(`ffmpeg: ${line.trim()}`);
  });
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    child.once('error', (error) => {
      log(`ffmpeg: ${error.message}`);
      done();
    });
    child.once('exit', done);
  });
}

const initName = (key: string): string => `init-${key}.mp4`;

function argumentsFor(port: number, key: string): readonly string[] {
  const input = ['-listen', '1', '-f', 'flv', '-i', `rtmp://127.0.0.1:${port}/live/show`];
  const video = ['-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'zerolatency', '-profile:v', 'high', '-pix_fmt', 'yuv420p',
    '-force_key_frames', 'expr:gte(t,n_forced)', '-sc_threshold', '0', '-maxrate', '3M', '-bufsize', '3M'];
  const audio = ['-c:a', 'aac', '-b:a', '128k', '-ar', '48000', '-ac', '2'];
  const output = ['-f', 'hls', '-hls_time', '1', '-hls_list_size', '60', '-hls_delete_threshold', '60',
    '-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', initName(key), '-hls_segment_filename', `segment-${key}-%06d.m4s`,
    '-hls_flags', 'delete_segments+append_list+independent_segments+program_date_time+omit_endlist+temp_file', 'show.m3u8'];
  return ['-hide_banner', '-loglevel', 'warning', '-nostdin', ...input, '-map', '0:v:0', '-map', '0:a:0?', ...video, ...audio, ...output];
}
