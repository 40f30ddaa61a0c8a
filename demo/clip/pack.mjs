/** Encoding and packaging, by ffmpeg: drawn frames and sound in, one-second CMAF segments out. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {durationS, fps} from './script.mjs';

const start = (args, stdin = 'ignore') => {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'warning', '-y', ...args], {stdio: [stdin, 'inherit', 'inherit']});
  const done = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${args.join(' ')}`);
  });
  return {child, done};
};
export const ffmpeg = (args) => start(args).done;

/** Every frame once, nearly without loss: encoding can then be tried again without drawing. */
export const recordFrames = async (stage, path) => {
  const {child, done} = start(['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(fps), '-i', '-',
    '-vf', 'scale=in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p',
    '-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '6', '-threads', '1', path], 'pipe');
  const frames = durationS * fps;
  for (let i = 0; i < frames; i++) {
    if (!child.stdin.write(await stage.frame(i / fps))) await once(child.stdin, 'drain');
    if (i % 250 === 0) console.log(`frame ${i} of ${frames}`);
  }
  child.stdin.end();
  await done;
};

/** A keyframe each second, closed groups, no reordering: any segment can follow any other. */
export const encodeVideo = (from, to) => ffmpeg(['-i', from, '-an', '-c:v', 'libx264', '-preset', 'slow', '-tune', 'animation', '-profile:v', 'high', '-level:v', '3.1',
  '-crf', '28.8', '-bf', '0', '-g', String(fps), '-keyint_min', String(fps), '-sc_threshold', '0', '-flags', '+cgop', '-threads', '1',
  '-x264-params', 'aq-mode=3:aq-strength=1', '-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv', to]);

/** The loop is encoded three times over and the middle one kept: its first frame was made knowing what the last one holds. */
export const encodeSound = async (wav, adts, to) => {
  await ffmpeg(['-stream_loop', '2', '-i', wav, '-c:a', 'aac', '-b:a', '72k', '-f', 'adts', adts]);
  const bytes = await readFile(adts);
  const frames = [];
  for (let at = 0; at + 7 <= bytes.length;) {
    const length = ((bytes[at + 3] & 3) << 11) | (bytes[at + 4] << 3) | (bytes[at + 5] >> 5);
    frames.push(bytes.subarray(at, at + length));
    at += length;
  }
  const loop = (durationS * 48000) / 1024;
  // The encoder delays by one frame: frame 1 holds the first sample.
  await writeFile(adts, Buffer.concat(frames.slice(1 + loop, 1 + loop * 2)));
  await ffmpeg(['-i', adts, '-c', 'copy', to]);
};

/** Returns the text of the playlist. The initialisation segment is written beside it, hence the detour. */
export const segment = async (video, audio, directory) => {
  const playlist = join(directory, 'clip.m3u8');
  await ffmpeg(['-i', video, '-i', audio, '-map', '0:v', '-map', '1:a', '-c', 'copy',
  '-f', 'hls', '-hls_time', '1', '-hls_list_size', '0', '-hls_segment_type', 'fmp4', '-hls_flags', 'independent_segments',
  '-hls_fmp4_init_filename', 'init.mp4', '-hls_segment_filename', join(directory, '%03d.m4s'), playlist]);
  const text = await readFile(playlist, 'utf8');
  await rm(playlist);
  return text;
};

/** RFC 6381 names, read from the initialisation segment. */
export const codecsOf = async (initPath) => {
  const init = await readFile(initPath);
  const at = init.indexOf('avcC') + 5;
  return `avc1.${init.subarray(at, at + 3).toString('hex')},mp4a.40.2`;
};
