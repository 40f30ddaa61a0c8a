import {box, clipped, fill, line, linear} from '../shapes.mjs';
import {mix} from '../motion.mjs';

const wools = {
  1: {base: '#d69a35', light: '#f0c169', dark: '#9c661a', pale: '#f5dfae', line: 'rgba(122,76,14,.32)'},
  2: {base: '#7d8f86', light: '#a9b9ae', dark: '#51625a', pale: '#e6ebdf', line: 'rgba(40,58,50,.3)'},
};

const hem = (x, half, h, open, wave) => -2 + open * (5 * Math.sin(x / 26 + wave) + 4 * Math.sin((x / half) * 2.4 - wave * 0.7));

/** Woven throw: `open` 0 is a folded pile, 1 hangs between two hands. `wave` is the phase of its folds. */
export const throwRug = (ctx, {open = 0, wave = 0, variant = 1} = {}) => {
  const c = wools[variant];
  const half = mix(92, 122, open), h = mix(84, 236, open);
  const body = new Path2D();
  const sag = open * 12;
  body.moveTo(-half, -h + 8);
  body.quadraticCurveTo(-half, -h, -half + 10, -h);
  body.quadraticCurveTo(0, -h + sag * 2, half - 10, -h);
  body.quadraticCurveTo(half, -h, half, -h + 8);
  for (let i = 0; i <= 24; i++) {
    const x = half - (i / 24) * half * 2;
    body.lineTo(x, hem(x, half, h, open, wave));
  }
  body.closePath();
  // Fringe first: the hem lies over it.
  const fringe = new Path2D();
  for (let i = 0; i <= 30; i++) {
    const x = -half + 4 + (i / 30) * (half * 2 - 8);
    const y = hem(x, half, h, open, wave) - 2;
    fringe.moveTo(x, y);
    fringe.quadraticCurveTo(x + open * 3 * Math.sin(wave + i), y + 10 * open + 2, x + open * 7 * Math.sin(wave * 1.1 + i * 0.5), y + mix(5, 26, open));
  }
  line(ctx, fringe, c.dark, 3.6);
  line(ctx, fringe, c.pale, 2.2);
  fill(ctx, body, linear(ctx, -half, -h, half, 0, [0, c.light], [0.45, c.base], [1, c.dark]));
  clipped(ctx, body, () => {
    // Herringbone.
    const twill = new Path2D();
    for (let y = -h - 10; y < 30; y += 9)
      for (let k = 0; k < 12; k++) {
        const x = -half + (k * half) / 6;
        const w = half / 12;
        twill.moveTo(x, y);
        twill.lineTo(x + w, y - 8);
        twill.lineTo(x + w * 2, y);
      }
    line(ctx, twill, c.line, 1.6);
    ctx.globalAlpha = 0.85;
    for (const [from, to] of [[0.1, 0.17], [0.2, 0.225], [0.78, 0.85], [0.88, 0.905]]) fill(ctx, box(-130, -h * (1 - from) + open * 10, 260, h * (to - from)), c.pale);
    ctx.globalAlpha = open;
    for (let i = 0; i < 5; i++) {
      const x = -half * 0.8 + i * half * 0.4 + 5 * Math.sin(wave + i);
      const w = 26;
      ctx.fillStyle = linear(ctx, x - w, 0, x + w, 0, [0, 'rgba(96,56,8,0)'], [0.5, 'rgba(96,56,8,.3)'], [0.62, 'rgba(255,240,200,.22)'], [1, 'rgba(255,240,200,0)']);
      ctx.fillRect(x - w, -h, w * 2, h + 20);
    }
    ctx.globalAlpha = 1 - open;
    for (const y of [-28, -56]) {
      const fold = new Path2D();
      fold.moveTo(-96, y);
      fold.quadraticCurveTo(0, y + 5, 82, y);
      fold.quadraticCurveTo(96, y - 6, 92, y - 16);
      line(ctx, fold, c.dark, 3.5);
      ctx.fillStyle = linear(ctx, 0, y - 12, 0, y, [0, 'rgba(90,52,6,0)'], [1, 'rgba(90,52,6,.35)']);
      ctx.fillRect(-96, y - 12, 192, 12);
    }
  });
};
throwRug.size = {w: 190, h: 210};
