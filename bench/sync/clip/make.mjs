/**
 * Makes `clip.mp4`, the test picture of the sync benchmark: `node bench/sync/clip/make.mjs`, with ffmpeg on PATH. 32 seconds
 * at 30 frames a second, in which each frame says its own number: a grid of four by three blocks, the first black and the
 * second white (what the others are compared with), the rest ten bits of the number in Gray code (one block changes a frame,
 * so that not even a blend of two frames can be read as a third). A closed group of half a second per fragment, so that the
 * origin can cut segments and LL-HLS parts of any of them. Sound is silence: 32 seconds are 1,500 frames of AAC exactly.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const seconds = 32;
const framesPerSecond = 30;
const columns = 4;
const rows = 3;
const block = {width: 80, height: 60};
const size = {width: columns * block.width, height: rows * block.height};

const start = (args, stdin = 'ignore') => {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'warning', '-y', ...args], {stdio: [stdin, 'inherit', 'inherit']});
  const done = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${args.join(' ')}`);
  });
  return {child, done};
};

const frame = (number) => {
  const gray = number ^ (number >> 1);
  const picture = Buffer.alloc(size.width * size.height);
  for (let index = 0; index < columns * rows; index++) {
    const white = index === 1 || (index > 1 && ((gray >> (index - 2)) & 1) === 1);
    if (!white) continue;
    const left = (index % columns) * block.width;
    const top = Math.floor(index / columns) * block.height;
    for (let line = top; line < top + block.height; line++) picture.fill(255, line * size.width + left, line * size.width + left + block.width);
  }
  return picture;
};

/** The encoder delays by one frame: the first is left out, and the sound begins with the picture. */
const withoutFirst = (adts, count) => {
  const frames = [];
  for (let at = 0; at + 7 <= adts.length;) {
    const length = ((adts[at + 3] & 3) << 11) | (adts[at + 4] << 3) | (adts[at + 5] >> 5);
    frames.push(adts.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(frames.slice(1, 1 + count));
};

const directory = await mkdtemp(join(tmpdir(), 'sync-clip-'));
try {
  const [video, adts, sound] = ['video.mp4', 'sound.aac', 'sound.mp4'].map((name) => join(directory, name));
  const {child, done} = start(['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${size.width}x${size.height}`, '-r', String(framesPerSecond), '-i', '-',
    '-c:v', 'libx264', '-preset', 'slow', '-profile:v', 'high', '-level:v', '3.0', '-crf', '30', '-bf', '0', '-g', '15', '-keyint_min', '15',
    '-sc_threshold', '0', '-flags', '+cgop', '-threads', '1', '-pix_fmt', 'yuv420p', '-video_track_timescale', '90000', video], 'pipe');
  for (let number = 0; number < seconds * framesPerSecond; number++) {
    if (!child.stdin.write(frame(number))) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await done;
  await start(['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-t', String(seconds + 1), '-c:a', 'aac', '-b:a', '16k', adts]).done;
  await writeFile(adts, withoutFirst(await readFile(adts), (seconds * 48000) / 1024));
  // Two steps: a file that begins with an empty `moov` has no place for what ADTS tells only with its first frame.
  await start(['-i', adts, '-c', 'copy', sound]).done;
  await start(['-i', video, '-i', sound, '-map', '0:v', '-map', '1:a', '-c', 'copy', '-video_track_timescale', '90000',
    '-movflags', '+frag_keyframe+empty_moov+default_base_moof+skip_trailer', '-map_metadata', '-1', '-fflags', '+bitexact',
    fileURLToPath(new URL('clip.mp4', import.meta.url))]).done;
} finally {
  await rm(directory, {recursive: true});
}
