import {box, clipped, ellipse, fill, lathe, line, linear, radial} from '../shapes.mjs';

const profile = [[-236, 26], [-222, 52], [-196, 74], [-160, 84], [-124, 78], [-94, 60], [-76, 40], [-70, 30]];
const shade = lathe(profile);
const woods = {1: ['#7a4a2a', '#c58b57', '#5d3519'], 2: ['#3c2a22', '#6f5242', '#2a1c16']};

/** The light a lamp throws round itself, to be drawn over what it stands before. */
export const lampHalo = (ctx, glow, reach = 300) => {
  if (glow <= 0) return;
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  ctx.fillStyle = radial(ctx, 0, -150, 20, reach, [0, `rgba(255,196,104,${0.62 * glow})`], [0.35, `rgba(255,170,80,${0.24 * glow})`], [1, 'rgba(255,150,60,0)']);
  ctx.fillRect(-reach, -150 - reach, reach * 2, reach * 2);
  ctx.restore();
};

/** Paper lamp on a turned foot. `glow` runs from 0 (off) to 1. */
export const lamp = (ctx, {turn = 0, glow = 0, variant = 1} = {}) => {
  const wood = woods[variant];
  const foot = lathe([[-74, 12], [-40, 10], [-22, 14], [-14, 42], [0, 46]]);
  fill(ctx, foot, linear(ctx, -46, 0, 46, 0, [0, wood[0]], [0.36, wood[1]], [1, wood[2]]));
  fill(ctx, box(-30, -76, 60, 8, 4), wood[2]);
  fill(ctx, shade, linear(ctx, -86, 0, 86, 0, [0, '#cdb591'], [0.32, '#fdf4e1'], [0.6, '#f0e0c2'], [1, '#b89b76']));
  clipped(ctx, shade, () => {
    ctx.globalAlpha = glow;
    ctx.fillStyle = radial(ctx, 0, -146, 6, 116, [0, '#fffbe8'], [0.35, '#ffe6a6'], [0.75, '#ffc064'], [1, '#f09a43']);
    ctx.fillRect(-100, -250, 200, 200);
    ctx.globalAlpha = 1;
    for (let i = 0; i < 13; i++) {
      const y = -228 + i * 13;
      const ring = new Path2D();
      ring.ellipse(0, y - 6, 92, 9 + i * 0.4, 0, 0.05, Math.PI - 0.05);
      line(ctx, ring, glow > 0.5 ? 'rgba(190,104,30,.34)' : 'rgba(132,102,66,.34)', 1.8);
    }
    // A moth's wings, cut from a second sheet, seen through the paper.
    for (let k = 0; k < 3; k++) {
      const a = turn + k * 2.1;
      if (Math.cos(a) < 0.15) continue;
      ctx.save();
      ctx.translate(Math.sin(a) * 78, -150 + (k % 2) * 14);
      ctx.scale(Math.cos(a), 1);
      const wing = new Path2D();
      for (const s of [-1, 1]) {
        wing.moveTo(0, 4);
        wing.bezierCurveTo(s * 8, -26, s * 40, -30, s * 36, -10);
        wing.bezierCurveTo(s * 34, 2, s * 16, 4, s * 10, 6);
        wing.bezierCurveTo(s * 28, 8, s * 26, 28, s * 14, 26);
        wing.bezierCurveTo(s * 6, 24, s * 3, 14, 0, 8);
      }
      fill(ctx, wing, glow > 0.5 ? `rgba(196,104,28,${0.5})` : 'rgba(150,118,80,.4)');
      ctx.restore();
    }
  });
  fill(ctx, ellipse(0, -236, 26, 6), glow > 0.5 ? '#fff3cc' : '#a98f6c');
};
lamp.size = {w: 168, h: 240};
