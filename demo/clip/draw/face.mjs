import {at, clipped, closed, ellipse, fill, line, linear, radial} from './shapes.mjs';
import {skin} from './hand.mjs';
import {mix} from './motion.mjs';

const skull = closed([[0, -100], [46, -88], [76, -46], [79, 2], [68, 48], [42, 86], [0, 103], [-42, 86], [-68, 48], [-79, 2], [-76, -46], [-46, -88]]);

const eye = (ctx, side, {blink, smile, gaze}) => {
  const open = Math.max(0.03, 1 - blink);
  at(ctx, {x: side * 32, y: -8}, () => {
    const white = new Path2D();
    const up = -15.5 * open, low = 10.5 * open * (1 - 0.45 * smile);
    white.moveTo(-18, 2);
    white.bezierCurveTo(-11, 2 + up * 1.15, 10, 2 + up * 1.15, 18, 0);
    white.bezierCurveTo(11, low * 1.05, -10, low * 1.15, -18, 2);
    if (open > 0.12) {
      fill(ctx, white, '#fffaf2');
      clipped(ctx, white, () => {
        const x = gaze.x * 6.4, y = -2 + gaze.y * 4.6;
        fill(ctx, ellipse(x, y, 10.6), '#4b2a17');
        fill(ctx, ellipse(x, y + 3, 7.4, 6), '#7d4c27');
        fill(ctx, ellipse(x, y, 5.2), '#1d0f0a');
        fill(ctx, ellipse(x - 3.4, y - 4, 3.1), '#fff');
        fill(ctx, ellipse(x + 4, y + 3.6, 1.5), 'rgba(255,255,255,.8)');
        fill(ctx, ellipse(0, up - 2, 24, 9), 'rgba(80,40,22,.28)');
      });
    }
    const lash = new Path2D();
    const lid = mix(2 + up * 0.87, 5, 1 - open);
    lash.moveTo(-18, 2);
    lash.bezierCurveTo(-11, open > 0.12 ? 2 + up * 1.15 : lid + 3, 10, open > 0.12 ? 2 + up * 1.15 : lid + 3, 18, 0);
    line(ctx, lash, '#27140f', 4);
    const flick = new Path2D();
    flick.moveTo(side * 17, 0.5);
    flick.lineTo(side * 23.5, -5 * open + 1);
    line(ctx, flick, '#27140f', 3.2);
    const crease = new Path2D();
    crease.moveTo(-14, up * 0.95 - 3);
    crease.quadraticCurveTo(0, up * 1.15 - 7, 15, up * 0.95 - 4);
    line(ctx, crease, 'rgba(143,84,54,.5)', 1.8);
  });
};

const brow = (ctx, side, lift) => at(ctx, {x: side * 33, y: -38 - lift * 8}, () => {
  const path = new Path2D();
  path.moveTo(-side * 19, 3);
  path.quadraticCurveTo(side * 2, -9 - lift * 3, side * 21, 2);
  line(ctx, path, '#33201a', 6);
});

const mouth = (ctx, {open, wide, smile}) => at(ctx, {x: 0, y: 48}, () => {
  const w = 25 + 4 * smile + wide * 5 - (wide < 0 ? -wide * 3 : 0);
  const corner = -5 * smile;
  const drop = open * 25;
  const upper = 2.5 - open * 5;
  const shape = new Path2D();
  shape.moveTo(-w, corner);
  shape.bezierCurveTo(-w * 0.55, upper + 3 * smile, w * 0.55, upper + 3 * smile, w, corner);
  shape.bezierCurveTo(w * 0.72, drop + 7 + 6 * smile, -w * 0.72, drop + 7 + 6 * smile, -w, corner);
  if (open > 0.07 || smile > 0.75) {
    fill(ctx, shape, '#5e1f1e');
    clipped(ctx, shape, () => {
      fill(ctx, ellipse(0, drop + 12, w * 0.62, 11 + open * 5), '#c75f57');
      fill(ctx, ellipse(0, upper - 2 + 3 * smile, w * 0.86, 7.5 + 2 * smile), '#fffaf1');
    });
    line(ctx, shape, '#a84d43', 4.6);
  } else {
    const lips = new Path2D();
    lips.moveTo(-w, corner);
    lips.bezierCurveTo(-w * 0.5, 7 + 4 * smile, w * 0.5, 7 + 4 * smile, w, corner);
    line(ctx, lips, '#a84d43', 6.5);
    line(ctx, lips, '#7c3029', 2);
  }
  for (const s of [-1, 1]) line(ctx, new Path2D(`M${s * (w + 4)} ${corner - 5}q${s * 4} 5 ${s * 1} 10`), 'rgba(143,84,54,.45)', 2.4);
});

/** Head in its own place: (0, 0) is between the eyes and the nose. `look` turns it, -1 to 1 each way. */
export const face = (ctx, {look, blink, smile, gaze, brows, mouth: m, earring}) => {
  for (const side of [-1, 1])
    at(ctx, {x: side * 79 - look.x * 7, y: 6 - look.y * 3}, () => {
      fill(ctx, ellipse(0, 0, 13, 20, side * 0.15), skin.shade);
      fill(ctx, ellipse(side, -1, 10, 16.5, side * 0.15), skin.base);
      line(ctx, new Path2D(`M${side * 2} -8q${side * 6} 6 ${side * -1} 14`), skin.shade, 2.4);
      at(ctx, {x: side * 2, y: 18, turn: earring}, () => {
        line(ctx, new Path2D('M0 0V9'), '#d9a441', 2.4);
        fill(ctx, closed([[0, 7], [7, 20], [0, 29], [-7, 20]]), '#2f8a8e');
        fill(ctx, ellipse(-2, 17, 2, 4), 'rgba(255,255,255,.6)');
      });
    });
  fill(ctx, skull, linear(ctx, -80, -60, 80, 80, [0, skin.light], [0.42, skin.base], [1, '#b4764d']));
  clipped(ctx, skull, () => {
    ctx.fillStyle = linear(ctx, 22, 0, 84, 16, [0, 'rgba(140,78,48,0)'], [1, 'rgba(130,68,42,.42)']);
    ctx.fillRect(0, -110, 90, 220);
    ctx.fillStyle = linear(ctx, 0, -84, 0, -48, [0, 'rgba(110,58,34,.5)'], [1, 'rgba(110,58,34,0)']);
    ctx.fillRect(-90, -110, 180, 70);
    at(ctx, {x: look.x * 10, y: look.y * 8}, () => {
      for (const s of [-1, 1]) {
        ctx.fillStyle = radial(ctx, s * 46, 27, 2, 27, [0, 'rgba(214,96,74,.42)'], [1, 'rgba(214,96,74,0)']);
        ctx.fillRect(s * 46 - 28, -2, 56, 58);
      }
    });
  });
  at(ctx, {x: look.x * 13, y: look.y * 10}, () => {
    for (const side of [-1, 1]) {
      eye(ctx, side, {blink, smile, gaze});
      brow(ctx, side, brows);
    }
    const nose = new Path2D();
    nose.moveTo(-3 + look.x * 4, 2);
    nose.quadraticCurveTo(-8 + look.x * 6, 20, -12 + look.x * 5, 24);
    nose.quadraticCurveTo(-6 + look.x * 6, 32, 2 + look.x * 6, 30);
    nose.quadraticCurveTo(10 + look.x * 5, 31, 11 + look.x * 5, 25);
    line(ctx, nose, 'rgba(143,84,54,.75)', 3.4);
    fill(ctx, ellipse(-1 + look.x * 7, 17, 4, 7), 'rgba(255,226,196,.4)');
    mouth(ctx, {...m, smile});
    for (const [x, y] of [[-40, 18], [-30, 24], [-50, 25], [40, 18], [31, 25], [50, 24]]) fill(ctx, ellipse(x, y, 1.7), 'rgba(143,84,54,.45)');
  });
};
