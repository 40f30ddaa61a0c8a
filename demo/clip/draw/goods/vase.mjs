import {at, clipped, ellipse, fill, lathe, line, linear} from '../shapes.mjs';

const clays = {
  1: {dark: '#8a3f27', mid: '#c76b45', light: '#eea27a', inside: '#6d2f1d'},
  2: {dark: '#a3947f', mid: '#d9ccb6', light: '#f7efdf', inside: '#857662'},
};
const profile = [[-232, 36], [-218, 31], [-196, 29], [-170, 42], [-130, 66], [-90, 76], [-50, 68], [-18, 50], [0, 42]];
const radius = (y) => {
  for (let i = 1; i < profile.length; i++) {
    const [y1, r1] = profile[i], [y0, r0] = profile[i - 1];
    if (y <= y1) return r0 + (r1 - r0) * ((y - y0) / (y1 - y0));
  }
  return 42;
};
const body = lathe(profile);

const stem = (ctx, lean) => {
  const stalk = new Path2D();
  stalk.moveTo(2, -225);
  stalk.quadraticCurveTo(4 + lean * 8, -300, 22 + lean * 30, -352);
  line(ctx, stalk, '#a98a55', 4);
  for (let i = 0; i < 15; i++) {
    const u = i / 14;
    const x = 8 + lean * 12 + u * (20 + lean * 26), y = -296 - u * 86;
    at(ctx, {x, y, turn: (i % 2 ? 1 : -1) * (0.75 - u * 0.4) + 0.15 + lean * 0.3}, () =>
      fill(ctx, ellipse(0, -13, 5.4 - u * 2, 17 - u * 5), i % 3 ? '#dcbf8a' : '#c9a66c'));
  }
};

/** Ribbed vase with one dried stem. `lean` lets the stem lag behind a movement. */
export const vase = (ctx, {turn = 0, lean = 0, variant = 1} = {}) => {
  const c = clays[variant];
  fill(ctx, ellipse(0, -232, 36, 8), c.light);
  fill(ctx, ellipse(0, -231, 31, 6), c.inside);
  stem(ctx, lean);
  fill(ctx, body, linear(ctx, -78, 0, 78, 0, [0, c.dark], [0.18, c.mid], [0.36, c.light], [0.58, c.mid], [1, c.dark]));
  clipped(ctx, body, () => {
    for (let i = 0; i < 22; i++) {
      const a = ((i / 22) * Math.PI * 2 + turn) % (Math.PI * 2);
      if (Math.cos(a) <= 0.02) continue;
      const rib = new Path2D();
      for (let y = -214; y <= -4; y += 7) rib.lineTo(Math.sin(a) * radius(y), y);
      ctx.globalAlpha = 0.35 + 0.35 * Math.cos(a);
      line(ctx, rib, c.dark, 2 + 3 * Math.cos(a));
      ctx.translate(-3.2 * Math.cos(a), 0);
      line(ctx, rib, c.light, 1.2 + 1.2 * Math.cos(a));
      ctx.translate(3.2 * Math.cos(a), 0);
    }
    ctx.globalAlpha = 1;
    fill(ctx, ellipse(0, 6, 80, 44), linear(ctx, 0, -38, 0, 10, [0, 'rgba(60,20,8,0)'], [1, 'rgba(60,20,8,.4)']));
  });
  const lip = new Path2D();
  lip.ellipse(0, -232, 36, 8, 0, 0.15, Math.PI - 0.15);
  line(ctx, lip, c.light, 3.5);
};
vase.size = {w: 150, h: 240};
