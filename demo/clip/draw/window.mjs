/** The window on the harbour: sky, clouds, a sail, moving curtains, and the light it throws. */
import {at, box, clipped, ellipse, fill, line, linear} from './shapes.mjs';
import {durationS} from '../script.mjs';
import {sway} from './motion.mjs';

const frame = {x: 34, y: 96, w: 206, h: 452};

const cloud = (ctx, x, y, s, alpha) => {
  ctx.globalAlpha = alpha;
  for (const [dx, dy, r] of [[-46, 6, 24], [-18, -8, 34], [22, -4, 28], [50, 8, 20], [4, 10, 34]]) fill(ctx, ellipse(x + dx * s, y + dy * s, r * s * 1.25, r * s * 0.7), '#fffaf0');
  ctx.globalAlpha = 1;
};

const outside = (ctx, t) => {
  const {x, y, w, h} = frame;
  fill(ctx, box(x, y, w, h), linear(ctx, 0, y, 0, y + h, [0, '#a9d2dc'], [0.45, '#d8e7da'], [0.62, '#fbe3bd'], [0.66, '#8fbcc0'], [1, '#4f8b98']));
  // Each cloud crosses a whole number of times in the clip.
  [[60, 0.55, 0.85, 0], [130, 0.75, 0.75, 0.37], [205, 0.42, 0.7, 0.71]].forEach(([dy, s, alpha, phase]) => {
    const u = (t / durationS + phase) % 1;
    cloud(ctx, x - 90 + u * (w + 180), y + dy, s, alpha);
  });
  const hills = new Path2D(`M${x} ${y + 286}q40 -34 84 -16t76 -6t60 8v40h-230z`);
  fill(ctx, hills, '#86a79b');
  const near = new Path2D(`M${x} ${y + 300}q30 -8 70 -4t80 -10t70 6v20h-230z`);
  fill(ctx, near, '#6f968c');
  const bob = 2 * sway(t, 15);
  const sail = x + 30 + 130 * (0.5 + 0.5 * sway(t, 1, 0.6));
  at(ctx, {x: sail, y: y + 322 + bob, turn: 0.04 * sway(t, 13)}, () => {
    fill(ctx, new Path2D('M-20 0h44l-9 12h-27z'), '#9b4a3c');
    fill(ctx, new Path2D('M2 -3V-56q24 24 22 53z'), '#fff6e4');
    fill(ctx, new Path2D('M-2 -3V-46q-18 22 -17 43z'), '#f1dcb8');
  });
  for (let i = 0; i < 12; i++) {
    const yy = y + 338 + i * 10;
    ctx.globalAlpha = 0.22 + 0.2 * (0.5 + 0.5 * sway(t, 11 + (i % 4), i * 0.27));
    line(ctx, new Path2D(`M${x + 20 + ((i * 53) % 130) + 6 * sway(t, 8, i * 0.3)} ${yy}h${26 + ((i * 31) % 34)}`), '#eaf5e6', 2.4);
  }
  ctx.globalAlpha = 1;
};

const curtain = (ctx, t, side) => {
  const {x, y, w, h} = frame;
  const edge = side < 0 ? x - 34 : x + w + 30;
  const s = -side;
  const fly = 7 * sway(t, 8, side * 0.11) + 3 * sway(t, 19, side * 0.2);
  const cloth = new Path2D();
  cloth.moveTo(edge, y - 40);
  cloth.lineTo(edge + s * 74, y - 40);
  cloth.bezierCurveTo(edge + s * 70, y + h * 0.4, edge + s * (52 + fly * 0.4), y + h * 0.7, edge + s * (58 + fly), y + h + 50);
  cloth.quadraticCurveTo(edge + s * 25, y + h + 58, edge - s * 12, y + h + 50);
  cloth.closePath();
  fill(ctx, cloth, linear(ctx, edge, 0, edge + s * 76, 0, [0, '#d9c7a6'], [0.5, '#f3e8d0'], [1, '#fff8ea']));
  clipped(ctx, cloth, () => {
    for (let i = 0; i < 4; i++) {
      const fold = new Path2D();
      const fx = edge + s * (10 + i * 17);
      fold.moveTo(fx, y - 40);
      fold.bezierCurveTo(fx, y + h * 0.4, fx + s * (fly * 0.3 - 4), y + h * 0.7, fx + s * (fly * (0.3 + i * 0.2) - 3), y + h + 56);
      line(ctx, fold, 'rgba(150,120,78,.22)', 7);
    }
  });
};

export const harbourWindow = (ctx, t) => {
  const {x, y, w, h} = frame;
  fill(ctx, box(x - 16, y - 16, w + 32, h + 32, 6), linear(ctx, x, y, x + w, y + h, [0, '#fbf5e6'], [1, '#cdbb98']));
  clipped(ctx, box(x, y, w, h, 2), () => outside(ctx, t));
  fill(ctx, box(x + w / 2 - 5, y, 10, h), '#efe5cf');
  fill(ctx, box(x, y + h * 0.42, w, 9), '#efe5cf');
  line(ctx, box(x, y, w, h, 2), 'rgba(110,90,56,.4)', 2.5);
  fill(ctx, box(x - 30, y + h + 12, w + 60, 20, 4), linear(ctx, 0, y + h + 12, 0, y + h + 32, [0, '#fffaf0'], [1, '#c7b48f']));
  fill(ctx, box(x - 24, y + h + 32, w + 50, 20), linear(ctx, 0, y + h + 32, 0, y + h + 52, [0, 'rgba(50,58,36,.3)'], [1, 'rgba(50,58,36,0)']));
  curtain(ctx, t, -1);
  curtain(ctx, t, 1);
  fill(ctx, box(-10, y - 48, 310, 9, 5), '#7a4f2d');
  fill(ctx, ellipse(302, y - 44, 9), '#8f6037');
};

/** Sunlight through the panes, lying over the room; it drifts with the hour. */
export const sunlight = (ctx, t) => {
  ctx.save();
  ctx.globalCompositeOperation = 'soft-light';
  const shift = 22 * sway(t, 1, 0.15), strength = 0.4 + 0.09 * sway(t, 3, 0.4);
  for (const [x, w] of [[250, 80], [352, 80]]) {
    const beam = new Path2D(`M${x + shift} 150L${x + w + shift} 150L${x + w + 250 + shift * 1.6} 640L${x + 170 + shift * 1.6} 640Z`);
    fill(ctx, beam, linear(ctx, 250, 150, 620, 640, [0, `rgba(255,244,205,${strength})`], [1, 'rgba(255,236,180,0)']));
  }
  ctx.restore();
};
