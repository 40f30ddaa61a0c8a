import {at, clipped, ellipse, fill, lathe, line, linear} from '../shapes.mjs';
import {noise} from '../motion.mjs';

const glazes = {
  tide: {dark: '#1d5a66', mid: '#2f8a8e', light: '#8ed0c6', pool: '#164651', inside: '#3b8f91'},
  dawn: {dark: '#a75f55', mid: '#d58f7c', light: '#f3cdb8', pool: '#8f4b44', inside: '#d99a86'},
};
const profile = [[-140, 68], [-120, 70], [-80, 71], [-40, 69], [-14, 63], [0, 52]];
const body = lathe(profile);

const handle = (ctx, g, turn) => {
  const reach = Math.cos(turn);
  const path = new Path2D();
  const x0 = 64 * reach, out = 122 * reach;
  path.moveTo(x0, -114);
  path.bezierCurveTo(out * 1.06, -124, out * 1.06, -34, x0 * 0.98, -36);
  line(ctx, path, g.dark, 25);
  line(ctx, path, g.mid, 20);
  at(ctx, {x: -2, y: -3}, () => line(ctx, path, g.light, 5));
};

/** Stoneware mug: glazed above, bare speckled clay below. `turn` swings the handle round; 0 is to the right. */
export const mug = (ctx, {turn = 0, variant = 1} = {}) => {
  const g = variant === 1 ? glazes.tide : glazes.dawn;
  const behind = Math.sin(turn) < 0;
  if (behind || Math.abs(Math.sin(turn)) < 0.25) handle(ctx, g, turn);
  fill(ctx, body, linear(ctx, -72, 0, 72, 0, [0, '#a98660'], [0.3, '#e8d0aa'], [0.55, '#d6b88e'], [1, '#8d6c4b']));
  clipped(ctx, body, () => {
    for (let i = 0; i < 60; i++) {
      const a = noise(i) * Math.PI * 2 + turn;
      if (Math.cos(a) < 0) continue;
      fill(ctx, ellipse(Math.sin(a) * 66, -2 - noise(i + 90) * 50, 1.3, 1.1), 'rgba(92,62,40,.45)');
    }
    const glaze = new Path2D();
    glaze.moveTo(-90, -170);
    glaze.lineTo(-90, -46);
    for (let i = 0; i <= 24; i++) {
      const x = -78 + i * 6.5;
      const a = Math.asin(Math.max(-1, Math.min(1, x / 72))) - turn;
      glaze.lineTo(x, -44 + 7 * Math.sin(a * 3) + 5 * Math.sin(a * 5 + 1) + 5 * Math.sqrt(Math.max(0, 1 - (x / 78) ** 2)));
    }
    glaze.lineTo(90, -170);
    glaze.closePath();
    at(ctx, {y: 4}, () => fill(ctx, glaze, 'rgba(70,44,26,.28)'));
    fill(ctx, glaze, linear(ctx, -72, 0, 72, 0, [0, g.dark], [0.16, g.mid], [0.34, g.light], [0.5, g.mid], [1, g.pool]));
    ctx.save();
    ctx.clip(glaze);
    fill(ctx, ellipse(0, -40, 100, 34), linear(ctx, 0, -70, 0, -20, [0, 'rgba(255,255,255,0)'], [1, 'rgba(12,40,48,.4)']));
    ctx.globalAlpha = 0.5;
    for (let i = 0; i < 3; i++) {
      const wave = new Path2D();
      wave.moveTo(-80, -96 + i * 15);
      for (let x = -80; x <= 80; x += 8) wave.lineTo(x, -96 + i * 15 + 4 * Math.sin((Math.asin(Math.max(-1, Math.min(1, x / 80))) - turn) * 6 + i * 2));
      line(ctx, wave, g.light, 2.2);
    }
    ctx.restore();
    const shine = new Path2D();
    shine.moveTo(-38, -122);
    shine.quadraticCurveTo(-42, -90, -37, -62);
    line(ctx, shine, 'rgba(255,255,255,.55)', 8);
  });
  fill(ctx, ellipse(0, -140, 68, 15), g.light);
  fill(ctx, ellipse(0, -139, 62, 12), linear(ctx, -60, 0, 60, 0, [0, g.pool], [0.6, g.inside], [1, g.light]));
  if (!behind && Math.abs(Math.sin(turn)) >= 0.25) handle(ctx, g, turn);
};
mug.size = {w: 140, h: 150};
