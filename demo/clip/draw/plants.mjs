import {at, clipped, closed, ellipse, fill, line, linear} from './shapes.mjs';
import {noise, sway} from './motion.mjs';

export const pot = (ctx, x, y, r, colour) => {
  const body = closed([[x - r, y - r * 1.5], [x + r, y - r * 1.5], [x + r * 0.76, y - 2], [x, y], [x - r * 0.76, y - 2]], 0.3);
  fill(ctx, body, colour);
  fill(ctx, body, linear(ctx, x - r, 0, x + r, 0, [0, 'rgba(255,255,255,.22)'], [0.4, 'rgba(255,255,255,0)'], [1, 'rgba(40,16,8,.36)']));
};

const heart = (s) => {
  const path = new Path2D();
  path.moveTo(0, 0);
  path.bezierCurveTo(-13 * s, 2 * s, -12 * s, 17 * s, 0, 24 * s);
  path.bezierCurveTo(12 * s, 17 * s, 13 * s, 2 * s, 0, 0);
  return path;
};

/** A trailing plant on the shelf. */
export const trailing = (ctx, x, y) => {
  const vines = [[-34, 120, 0], [-14, 190, 1], [12, 150, 2], [26, 84, 3], [-44, 40, 4], [2, 30, 5]];
  for (const [dx, drop, seed] of vines) {
    const vine = new Path2D();
    vine.moveTo(x, y - 18);
    vine.bezierCurveTo(x + dx * 0.6, y - 44, x + dx, y - 14, x + dx, y + drop);
    line(ctx, vine, '#4d6b45', 2.4);
    const n = Math.round(drop / 17) + 2;
    for (let i = 0; i < n; i++) {
      const u = i / (n - 1);
      const px = x + dx * (0.55 + 0.45 * Math.min(1, u * 2)), py = y - 34 + u * (drop + 34);
      at(ctx, {x: px, y: py, turn: (i % 2 ? 0.8 : -0.8) + (noise(i + seed * 9) - 0.5) * 0.6, scale: 0.85 + noise(i * 3 + seed) * 0.4}, () => {
        fill(ctx, heart(1), ['#5f8a55', '#79a267', '#4a7347'][(i + seed) % 3]);
        line(ctx, new Path2D('M0 2V19'), 'rgba(230,245,205,.35)', 1.3);
      });
    }
  }
};

/** One side of the leaf's edge from stalk to tip, notched towards the midrib. */
const edge = (size, side) => {
  const points = [];
  const notches = [0.3, 0.5, 0.68];
  for (let i = 0; i <= 40; i++) {
    const u = i / 40;
    const x = side * size * 0.56 * Math.sin(Math.PI * u ** 0.8) ** 0.8, y = -size * (1.1 * u - 0.12 * Math.sin(Math.PI * Math.min(1, u * 2.2)) * (u < 0.45 ? 1 : 0));
    const notch = notches.find((n) => Math.abs(u - n) < 0.02);
    points.push(notch ? [x * 0.3, y + size * 0.16] : [x, y]);
  }
  return points;
};

const monstera = (ctx, size, tone) => {
  const leaf = new Path2D();
  for (const [x, y] of [...edge(size, -1), ...edge(size, 1).reverse()]) leaf.lineTo(x, y);
  leaf.closePath();
  fill(ctx, leaf, linear(ctx, -size * 0.5, -size, size * 0.5, 0, [0, tone[0]], [1, tone[1]]));
  line(ctx, leaf, tone[1], 1.5);
  line(ctx, new Path2D(`M0 0L0 ${-size}`), 'rgba(225,240,200,.4)', 2.2);
  for (const s of [-1, 1]) for (const u of [0.22, 0.42, 0.62, 0.8]) line(ctx, new Path2D(`M0 ${-u * size}q${s * size * 0.16} ${-size * 0.02} ${s * size * 0.3} ${-size * 0.14}`), 'rgba(225,240,200,.22)', 1.6);
};

const fronds = [
  [-0.95, 150, 74], [-0.48, 215, 92], [-0.08, 250, 86], [0.32, 205, 88], [0.78, 150, 72], [1.15, 96, 58], [-1.3, 90, 56],
];

/** The big plant at the left of the table; its leaves nod slowly. */
export const bigPlant = (ctx, t, x, y) => {
  fronds.forEach(([angle, length, size], i) => {
    const a = angle + 0.03 * sway(t, 7 + (i % 3), i * 0.21) + 0.012 * sway(t, 16, i * 0.4);
    const tip = {x: x + Math.sin(a) * length, y: y - Math.cos(a) * length};
    const stalk = new Path2D();
    stalk.moveTo(x, y);
    stalk.quadraticCurveTo(x + Math.sin(a) * length * 0.3, y - length * 0.75, tip.x, tip.y);
    line(ctx, stalk, '#4b6b3f', 5);
    at(ctx, {...tip, turn: a * 1.35 + 0.05 * sway(t, 9, i * 0.33)}, () => monstera(ctx, size, [['#7da763', '#4a7a4a'], ['#5c8c52', '#365f40'], ['#6c9a5a', '#3f6c45']][i % 3]));
  });
  const body = closed([[x - 62, y - 14], [x + 62, y - 14], [x + 56, y + 84], [x, y + 90], [x - 56, y + 84]], 0.3);
  fill(ctx, body, linear(ctx, x - 60, 0, x + 60, 0, [0, '#e6cfa3'], [1, '#a5834f']));
  clipped(ctx, body, () => {
    for (let r = 0; r < 10; r++) for (let i = 0; i < 13; i++) fill(ctx, ellipse(x - 62 + i * 10 + (r % 2) * 5, y - 8 + r * 10, 4.5, 2.6), 'rgba(104,72,30,.24)');
  });
};
