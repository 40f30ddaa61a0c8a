import {at, box, clipped, ellipse, fill, line, linear} from '../shapes.mjs';

const waxes = {
  1: {dark: '#a9640f', mid: '#e0982a', light: '#f9cd6b', cell: 'rgba(150,84,8,.5)', glint: 'rgba(255,236,170,.55)'},
  2: {dark: '#8d8163', mid: '#e6dbbd', light: '#fffaf0', cell: 'rgba(140,124,84,.4)', glint: 'rgba(255,255,255,.7)'},
};

const stick = (ctx, c, turn, h) => {
  const body = box(-25, -h, 50, h, [12, 12, 5, 5]);
  fill(ctx, body, linear(ctx, -26, 0, 26, 0, [0, c.dark], [0.22, c.mid], [0.4, c.light], [0.62, c.mid], [1, c.dark]));
  clipped(ctx, body, () => {
    ctx.lineWidth = 1.5;
    const rows = Math.ceil(h / 11);
    for (let r = 0; r < rows; r++)
      for (let i = 0; i < 14; i++) {
        const a = ((i + (r % 2) / 2) / 14) * Math.PI * 2 + turn;
        const front = Math.cos(a);
        if (front < 0.1) continue;
        const x = Math.sin(a) * 25, y = -h + 10 + r * 11;
        at(ctx, {x, y, scaleX: 0.25 + 0.75 * front}, () => {
          const cell = new Path2D();
          for (let k = 0; k < 6; k++) cell.lineTo(Math.sin((k * Math.PI) / 3) * 6.1, Math.cos((k * Math.PI) / 3) * 6.6);
          cell.closePath();
          ctx.strokeStyle = c.cell;
          ctx.stroke(cell);
          fill(ctx, ellipse(-1.6, -2, 1.8, 1.4), c.glint);
        });
      }
    // The sheet of wax is rolled: its edge runs down the stick.
    const a = turn + 0.5;
    if (Math.cos(a) > 0) {
      const edge = new Path2D();
      edge.moveTo(Math.sin(a) * 25, -h);
      edge.lineTo(Math.sin(a) * 25, 0);
      line(ctx, edge, c.dark, 2.4);
    }
  });
  fill(ctx, ellipse(0, -h + 5, 22, 5.5), c.light);
  const wick = new Path2D();
  wick.moveTo(0, -h + 5);
  wick.quadraticCurveTo(2, -h - 8, 6, -h - 17);
  line(ctx, wick, '#f4e8cf', 3.4);
};

const flame = (ctx, x, y, lit, flicker) => {
  if (lit <= 0) return;
  ctx.save();
  ctx.globalAlpha = lit;
  const path = new Path2D();
  const tip = -40 * lit - 3 * flicker;
  path.moveTo(x, y);
  path.bezierCurveTo(x - 15, y - 8, x - 8 + flicker * 2, y + tip * 0.6, x + flicker * 3, y + tip);
  path.bezierCurveTo(x + 9 + flicker * 2, y + tip * 0.6, x + 15, y - 8, x, y);
  fill(ctx, path, linear(ctx, 0, y, 0, y + tip, [0, '#ffb13c'], [0.5, '#ffe08a'], [1, '#fff6d8']));
  ctx.restore();
};

/** A pair of rolled beeswax candles, tied with linen. */
export const candle = (ctx, {turn = 0, lit = 0, flicker = 0, variant = 1} = {}) => {
  const c = waxes[variant];
  at(ctx, {x: -28, y: -2}, () => stick(ctx, c, turn + 1, 214));
  at(ctx, {x: 27, y: 2}, () => stick(ctx, c, turn, 196));
  flame(ctx, -22, -232, lit, flicker);
  flame(ctx, 33, -208, lit, -flicker);
  fill(ctx, box(-57, -112, 113, 19, 5), linear(ctx, -57, 0, 57, 0, [0, '#b7a184'], [0.35, '#f3e6cd'], [1, '#a58d6e']));
  const bow = new Path2D();
  bow.moveTo(2, -102);
  bow.bezierCurveTo(-34, -132, -40, -92, 2, -102);
  bow.bezierCurveTo(40, -134, 44, -90, 2, -102);
  fill(ctx, bow, '#efe0c3');
  line(ctx, bow, '#bfa888', 2.2);
  const ends = new Path2D();
  ends.moveTo(0, -100);
  ends.quadraticCurveTo(-8, -80, -16, -68);
  ends.moveTo(4, -100);
  ends.quadraticCurveTo(12, -82, 15, -64);
  line(ctx, ends, '#e6d5b5', 6);
  fill(ctx, ellipse(2, -102, 7, 8), '#d9c5a2');
};
candle.size = {w: 108, h: 220};
