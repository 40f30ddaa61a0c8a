/** Music and the host's babble for one loop, as stereo samples. Everything wraps round, so the end flows into the start. */
import {durationS} from '../script.mjs';
import {noise} from './motion.mjs';
import {syllables} from './speech.mjs';

export const sampleRate = 48000;
const total = durationS * sampleRate;
const bpm = 75;
const beatS = 60 / bpm;
const hz = (midi) => 440 * 2 ** ((midi - 69) / 12);

const chords = [
  {bass: 41, notes: [57, 60, 64, 67]}, {bass: 45, notes: [55, 60, 64, 67]},
  {bass: 38, notes: [57, 60, 65, 69]}, {bass: 43, notes: [58, 62, 65, 69]},
];
const last = {bass: 36, notes: [58, 62, 64, 67]};
const bars = Math.round(durationS / (4 * beatS));

const tone = (out, atS, lengthS, sample, gain, pan) => {
  const from = Math.round(atS * sampleRate), n = Math.round(lengthS * sampleRate);
  const l = gain * Math.cos(((pan + 1) * Math.PI) / 4), r = gain * Math.sin(((pan + 1) * Math.PI) / 4);
  for (let i = 0; i < n; i++) {
    const v = sample(i / sampleRate);
    const k = (((from + i) % total) + total) % total;
    out[0][k] += v * l;
    out[1][k] += v * r;
  }
};

const kalimba = (f, velocity) => (s) => {
  const attack = Math.min(1, s / 0.003);
  return attack * velocity * (Math.sin(2 * Math.PI * f * s) * Math.exp(-s * 3.4) + 0.28 * Math.sin(2 * Math.PI * f * 2.01 * s) * Math.exp(-s * 6) + 0.13 * Math.sin(2 * Math.PI * f * 5.42 * s) * Math.exp(-s * 26));
};
const pad = (f, lengthS) => (s) => {
  const envelope = Math.sin(Math.PI * Math.min(1, s / lengthS)) ** 0.8;
  const w = 2 * Math.PI * f * s;
  return envelope * (Math.sin(w * 1.0015) + Math.sin(w * 0.9985) + 0.3 * Math.sin(2 * w + Math.sin(s * 2.1)) + 0.1 * Math.sin(3 * w));
};
const bass = (f) => (s) => Math.min(1, s / 0.012) * Math.exp(-s * 1.5) * (Math.sin(2 * Math.PI * f * s) + 0.3 * Math.sin(4 * Math.PI * f * s) * Math.exp(-s * 5));
const brush = (seed) => {
  let low = 0;
  return (s) => {
    const white = noise(seed + s * 9973.7) * 2 - 1;
    low += 0.5 * (white - low);
    return (white - low) * Math.min(1, s / 0.012) * Math.exp(-s * 26);
  };
};

const music = (out) => {
  const pattern = [0, null, 2, 1, 3, null, 2, null];
  for (let bar = 0; bar < bars; bar++) {
    const chord = bar === bars - 1 ? last : chords[bar % 4];
    const at = bar * 4 * beatS;
    chord.notes.forEach((note, i) => tone(out, at - 0.25, 4 * beatS + 0.9, pad(hz(note - (i > 2 ? 12 : 0)), 4 * beatS + 0.9), 0.016, -0.5 + i * 0.33));
    tone(out, at, 2.2, bass(hz(chord.bass)), 0.13, 0);
    tone(out, at + 2.5 * beatS, 1.4, bass(hz(chord.bass + (bar % 2 ? 7 : 12))), 0.07, 0);
    pattern.forEach((step, i) => {
      const human = (noise(bar * 8 + i) - 0.5) * 0.016;
      const shift = (bar % 5) % 2;
      if (step === null && noise(bar * 31 + i) < 0.62) return;
      const note = chord.notes[((step ?? 1) + shift) % 4] + 12 + (i === 4 && bar % 2 ? 12 : 0);
      tone(out, at + i * beatS / 2 + human, 1.6, kalimba(hz(note), 0.7 + 0.3 * noise(bar + i * 3)), 0.085 * (i % 4 ? 0.8 : 1), 0.5 * Math.sin(i * 1.9 + bar));
    });
    for (let i = 0; i < 8; i++) tone(out, at + i * beatS / 2 + (i % 2 ? 0.03 : 0), 0.16, brush(bar * 8 + i), i % 2 ? 0.03 : 0.014, 0.25);
  }
};

/** Two combs and an all-pass, run round the loop twice so that the tail of the end is in the start. */
const room = (dry, amount) => dry.map((input, channel) => {
  const wet = new Float32Array(total);
  for (const [delayS, back] of [[0.0413 + channel * 0.0017, 0.72], [0.0571 - channel * 0.0013, 0.69], [0.0733 + channel * 0.0021, 0.66]]) {
    const d = Math.round(delayS * sampleRate), line = new Float32Array(d);
    let low = 0, k = 0;
    for (let pass = 0; pass < 2; pass++)
      for (let i = 0; i < total; i++) {
        low += 0.45 * (line[k] - low);
        if (pass) wet[i] += low;
        line[k] = input[i] + low * back;
        k = k + 1 === d ? 0 : k + 1;
      }
  }
  return input.map((v, i) => v + wet[i] * amount);
});

const formants = {a: [760, 1300, 2500], e: [520, 1850, 2550], i: [350, 2200, 2950], o: [480, 920, 2450], u: [360, 960, 2350]};
const widths = [90, 120, 190];

const voice = (out) => {
  syllables.forEach((s, index) => {
    const next = syllables[index + 1];
    const target = formants[s.vowel] ?? formants.e;
    const from = formants[syllables[index - 1]?.vowel] ?? target;
    const length = s.length * 1.04 + 0.03;
    const endOfPhrase = !next || next.at - s.at > s.length * 1.6;
    const pitch = 218 * (1.1 - 0.16 * s.through) * (s.stress ? 1.1 : 0.97) * (0.96 + 0.09 * noise(s.seed + 5));
    let phase = 0;
    const onset = ['n', 'b', 'l', 's'][Math.floor(noise(s.seed + 9) * 4)];
    tone(out, s.at, length, (t) => {
      const u = t / length;
      const f0 = pitch * (1 + 0.05 * Math.sin(Math.PI * u) - (endOfPhrase ? 0.12 * u : 0)) + 2.4 * Math.sin(t * 33);
      phase += f0 / sampleRate;
      const glide = Math.min(1, u * 3.2);
      let v = 0;
      for (let h = 1; h * f0 < 3600; h++) {
        let gain = 0;
        for (let k = 0; k < 3; k++) {
          const centre = from[k] + (target[k] - from[k]) * glide;
          gain += [1, 0.5, 0.22][k] / (1 + ((h * f0 - centre) / widths[k]) ** 2);
        }
        v += (gain + (h === 1 ? 0.32 : 0)) * Math.sin(2 * Math.PI * h * phase) / Math.sqrt(h);
      }
      const attack = Math.min(1, t / (onset === 'b' ? 0.012 : 0.032));
      const envelope = attack * Math.min(1, (length - t) / 0.055) * (0.8 + 0.2 * Math.sin(Math.PI * u));
      const hiss = onset === 's' && t < 0.05 ? (noise(t * 99991 + s.seed) - 0.5) * 0.16 * Math.sin((Math.PI * t) / 0.05) : 0;
      return v * envelope + hiss;
    }, 0.115 * (s.stress ? 1.1 : 0.9), -0.04);
  });
};

const wav = (channels) => {
  const bytes = Buffer.alloc(44 + total * 4);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + total * 4, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 4, 28);
  bytes.writeUInt16LE(4, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(total * 4, 40);
  for (let i = 0; i < total; i++) for (let c = 0; c < 2; c++) bytes.writeInt16LE(Math.round(32767 * Math.tanh(channels[c][i])), 44 + i * 4 + c * 2);
  return bytes;
};

/** One loop as a 16-bit WAV. */
export const makeSound = () => {
  const score = [new Float32Array(total), new Float32Array(total)];
  const speech = [new Float32Array(total), new Float32Array(total)];
  music(score);
  voice(speech);
  const a = room(score, 0.16), b = room(speech, 0.07);
  return wav([0, 1].map((c) => a[c].map((v, i) => 1.75 * v + 2 * b[c][i])));
};
