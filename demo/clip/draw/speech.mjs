/** What the mouth and the voice share: the syllables of every line, with their times. */
import {lines} from '../script.mjs';
import {bump, noise} from './motion.mjs';

const vowelOf = (group) => {
  const v = group[0];
  return v === 'y' ? 'i' : v;
};

const syllablesOf = ({fromMs, toMs, text}, lineIndex) => {
  const parts = [];
  for (const word of text.split(/\s+/)) {
    const groups = word.toLowerCase().replace(/e(s|d)?([^a-z]|$)/, (all, s, end) => (/[aiouy]/.test(word.toLowerCase().slice(0, -1)) ? end : all)).match(/[aeiouy]+/g) ?? ['e'];
    groups.forEach((group, i) => parts.push({vowel: vowelOf(group), length: i === 0 && word.length > 3 ? 1.15 : 0.9, stress: i === 0 && word.length > 3}));
    const pause = /[.!?]$/.test(word) ? 1.7 : /[,:;]$/.test(word) ? 0.8 : 0.12;
    parts.push({pause});
  }
  const total = parts.reduce((sum, p) => sum + (p.length ?? p.pause), 0);
  const from = fromMs / 1000 + 0.12, to = toMs / 1000 - 0.15;
  const unit = Math.min(0.2, (to - from) / total);
  let t = from;
  const result = [];
  const count = parts.length;
  parts.forEach((part, i) => {
    const d = (part.length ?? part.pause) * unit;
    if (part.vowel) result.push({at: t, length: d, vowel: part.vowel, stress: part.stress, through: i / count, seed: lineIndex * 100 + i});
    t += d;
  });
  return result;
};

export const syllables = lines.flatMap(syllablesOf);

const shapes = {a: [1, 0.25], e: [0.6, 0.7], i: [0.42, 0.95], o: [0.85, -0.75], u: [0.5, -0.9]};

/** `open` 0..1 and `wide` -1 (rounded) .. 1 (spread) of the mouth at a time, and how much the host is speaking. */
export const mouthAt = (t) => {
  let open = 0, wide = 0, weight = 0;
  for (const s of syllables) {
    if (t < s.at - 0.15 || t > s.at + s.length + 0.15) continue;
    const b = bump(t, s.at + s.length / 2, s.length * 0.62 + 0.05);
    const [o, w] = shapes[s.vowel] ?? shapes.e;
    open += b * o * (s.stress ? 1 : 0.74) * (0.85 + 0.3 * noise(s.seed));
    wide += b * w;
    weight += b;
  }
  return {open: Math.min(1, open), wide: weight > 0.01 ? wide / Math.max(1, weight) : 0};
};

export const speaking = (t) => lines.reduce((sum, l) => {
  const u = Math.min(1, Math.max(0, (t * 1000 - l.fromMs) / 250)) * Math.min(1, Math.max(0, (l.toMs - t * 1000) / 350));
  return Math.max(sum, u);
}, 0);
