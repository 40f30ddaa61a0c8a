/**
 * Draws, sounds and packages the recorded show: `node demo/clip/make.mjs [frames] [pack] [products]` (all three if none is
 * named). Needs ffmpeg, and a Chromium on PATH or in CHROME_PATH; what it writes is committed, so nobody else needs either.
 */
import {mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {makeSound} from './draw/sound.mjs';
import {codecsOf, encodeSound, encodeVideo, ffmpeg, recordFrames, segment} from './pack.mjs';
import {cues, durationS, fps, height, lines, slots, width} from './script.mjs';
import {openStage} from './stage.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const media = join(here, 'media'), products = join(here, 'products'), work = join(tmpdir(), 'live-shop-clip');
const asked = process.argv.slice(2);
const wants = (step) => asked.length === 0 || asked.includes(step);
const clock = (ms) => new Date(ms).toISOString().slice(11, 23);

await Promise.all([media, products, work].map((directory) => mkdir(directory, {recursive: true})));

if (wants('frames')) {
  const stage = await openStage();
  await recordFrames(stage, join(work, 'frames.mkv'));
  await writeFile(join(work, 'poster.png'), await stage.frame(1.24, 'image/png'));
  await stage.close();
}

if (wants('pack')) {
  await writeFile(join(work, 'sound.wav'), makeSound());
  await encodeVideo(join(work, 'frames.mkv'), join(work, 'video.mp4'));
  await encodeSound(join(work, 'sound.wav'), join(work, 'sound.aac'), join(work, 'sound.mp4'));
  for (const name of await readdir(media)) await rm(join(media, name));
  const playlist = await segment(join(work, 'video.mp4'), join(work, 'sound.mp4'), media);
  await ffmpeg(['-i', join(work, 'poster.png'), '-q:v', '8', '-frames:v', '1', '-update', '1', join(media, 'poster.jpg')]);
  const segmentDurationsMs = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map((match) => Math.round(Number(match[1]) * 1000));
  const sizes = await Promise.all(segmentDurationsMs.map(async (ms, i) => ({ms, bytes: (await stat(join(media, `${String(i).padStart(3, '0')}.m4s`))).size})));
  const total = sizes.reduce((sum, {bytes}) => sum + bytes, 0);
  const clip = {
    durationMs: segmentDurationsMs.reduce((sum, ms) => sum + ms, 0), segmentDurationsMs, codecs: await codecsOf(join(media, 'init.mp4')), width, height, frameRate: fps,
    bandwidth: Math.max(...sizes.map(({ms, bytes}) => Math.ceil((bytes * 8000) / ms))), averageBandwidth: Math.ceil((total * 8) / durationS), cues, lines,
  };
  if (clip.durationMs !== durationS * 1000) throw new Error(`Segments last ${clip.durationMs} ms, not ${durationS} s`);
  await writeFile(join(media, 'clip.json'), `${JSON.stringify(clip, null, 1)}\n`);
  const vtt = lines.map(({fromMs, toMs, text}, i) => `${i + 1}\n${clock(fromMs)} --> ${clock(toMs)}\n${text}\n`);
  await writeFile(join(media, 'captions.en.vtt'), `WEBVTT\n\n${vtt.join('\n')}`);
  console.log(`${sizes.length} segments, ${(total / 1e6).toFixed(2)} MB, peak ${clip.bandwidth} bit/s, ${clip.codecs}`);
}

if (wants('products')) {
  const stage = await openStage();
  for (const {id} of slots)
    for (const index of [0, 1]) {
      let quality = 0.88, image;
      do image = await stage.picture(id, index, (quality -= 0.02));
      while (image.length > 25_000);
      await writeFile(join(products, `${id}-${index + 1}.webp`), image);
      console.log(`${id}-${index + 1}.webp ${(image.length / 1024).toFixed(1)} kB`);
    }
  await stage.close();
}
