import {readFileSync} from 'node:fs';
import {join} from 'node:path';

export interface ClipCue {
  readonly atMs: number;
  /** The product that is up at the camera from here on, or `null`: none is. */
  readonly pin: string | null;
}

export interface ClipLine {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
}

/** A recorded show that can be played round and round: `clip.json`, as `demo/clip/make.mjs` writes it. */
export interface Clip {
  readonly durationMs: number;
  readonly segmentDurationsMs: readonly number[];
  readonly codecs: string;
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** Peak and mean of the segments, in bits per second. */
  readonly bandwidth: number;
  readonly averageBandwidth: number;
  readonly cues: readonly ClipCue[];
  readonly lines: readonly ClipLine[];
}

/** Reads `clip.json` in a directory. Throws an `Error` that names the first thing wrong with it. */
export function readClip(directory: string): Clip {
  const path = join(directory, 'clip.json');
  const clip = record(JSON.parse(readFileSync(path, 'utf8')), 'clip.json');
  const segmentDurationsMs = list(clip, 'segmentDurationsMs').map((value, i) => positive(value, `segmentDurationsMs[${i}]`));
  const durationMs = positive(clip['durationMs'], 'durationMs');
  const sum = segmentDurationsMs.reduce((total, ms) => total + ms, 0);
  if (sum !== durationMs) throw new Error(`clip.json: the segments last ${sum} ms, durationMs says ${durationMs}`);
  return {
    durationMs,
    segmentDurationsMs,
    codecs: text(clip['codecs'], 'codecs'),
    width: positive(clip['width'], 'width'),
    height: positive(clip['height'], 'height'),
    frameRate: positive(clip['frameRate'], 'frameRate'),
    bandwidth: positive(clip['bandwidth'], 'bandwidth'),
    averageBandwidth: positive(clip['averageBandwidth'], 'averageBandwidth'),
    cues: list(clip, 'cues').map((value, i) => {
      const cue = record(value, `cues[${i}]`);
      return {atMs: natural(cue['atMs'], `cues[${i}].atMs`), pin: cue['pin'] === null ? null : text(cue['pin'], `cues[${i}].pin`)};
    }),
    lines: list(clip, 'lines').map((value, i) => {
      const line = record(value, `lines[${i}]`);
      return {
        fromMs: natural(line['fromMs'], `lines[${i}].fromMs`),
        toMs: positive(line['toMs'], `lines[${i}].toMs`),
        text: text(line['text'], `lines[${i}].text`),
      };
    }),
  };
}

function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`clip.json: ${name} is not an object`);
  return {...value};
}

function list(from: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = from[name];
  if (!Array.isArray(value)) throw new Error(`clip.json: ${name} is not a list`);
  return value;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`clip.json: ${name} is not a text`);
  return value;
}

function natural(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Error(`clip.json: ${name} is not a whole number`);
  return value;
}

function positive(value: unknown, name: string): number {
  const number = natural(value, name);
  if (number === 0) throw new Error(`clip.json: ${name} is 0`);
  return number;
}
