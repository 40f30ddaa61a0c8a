/** Curls: a great puff held up by a scarf, and a fringe that falls over it. */
import {at, clipped, ellipse, fill, line, linear, radial} from './shapes.mjs';
import {noise} from './motion.mjs';

const dark = '#2c1a17', mid = '#43291f', light = '#6a4330';

const curls = (ctx, list) => {
  const path = new Path2D();
  for (const [x, y, r] of list) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, Math.PI * 2);
  }
  ctx.fillStyle = dark;
  ctx.fill(path);
  list.forEach(([x, y, r], i) => {
    ctx.lineWidth = 3.4;
    ctx.lineCap = 'round';
    ctx.strokeStyle = x < 10 ? light : mid;
    ctx.globalAlpha = x < 10 && y < 0 ? 0.85 : 0.7;
    ctx.beginPath();
    const a = noise(i + r) * 2 + 2.6;
    ctx.arc(x, y, r * 0.62, a, a + 2.3);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x + r * 0.1, y, r * 0.28, a + 1, a + 2.9);
    ctx.stroke();
  });
  ctx.globalAlpha = 1;
};

const puff = [];
for (let ring = 0; ring < 4; ring++) {
  const n = [1, 6, 11, 16][ring];
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2 + ring * 0.4;
    const d = ring * 27;
    puff.push([Math.cos(a) * d * 1.16, Math.sin(a) * d * 0.88, 24 + noise(ring * 20 + i) * 7]);
  }
}
puff.reverse();

/** Behind the head. `swing` leans the puff, `bounce` squeezes it: both lag behind the head. */
export const hairBehind = (ctx, {swing, bounce, look}) => {
  at(ctx, {x: -look.x * 6, y: -118, turn: swing, scaleX: 1 + bounce * 0.03, scaleY: 1 - bounce * 0.04}, () => at(ctx, {y: -46}, () => curls(ctx, puff)));
  const nape = [];
  for (let i = 0; i < 9; i++) nape.push([-74 + i * 18.5 - look.x * 6, 34 + Math.abs(i - 4) * -5, 21]);
  curls(ctx, [...nape, [-80 - look.x * 5, -14, 20], [80 - look.x * 5, -14, 20], [-78, -44, 18], [78, -44, 18]]);
};

/** Over the forehead: scarf, knot and the loose curls at the temples. */
export const hairFront = (ctx, {look, swing}) => {
  const dx = look.x * 6;
  const scarf = new Path2D();
  scarf.moveTo(-83 + dx * 0.3, -38);
  scarf.bezierCurveTo(-70, -92 + look.y * 4, -30 + dx, -100 + look.y * 5, dx, -100 + look.y * 5);
  scarf.bezierCurveTo(30 + dx, -100 + look.y * 5, 70, -92 + look.y * 4, 83 + dx * 0.3, -38);
  scarf.bezierCurveTo(92, -92, 66, -136, dx * 0.6, -139);
  scarf.bezierCurveTo(-66, -136, -92, -92, -83 + dx * 0.3, -38);
  scarf.closePath();
  fill(ctx, scarf, linear(ctx, -84, -120, 84, -60, [0, '#f2c262'], [0.5, '#dd9c38'], [1, '#a9691d']));
  clipped(ctx, scarf, () => {
    for (let i = 0; i < 15; i++) fill(ctx, ellipse(-80 + i * 11.6 + dx, -112 + ((i * 37) % 34) + Math.abs(i - 7) * 3.6, 3, 3), 'rgba(255,246,220,.75)');
    line(ctx, new Path2D(`M-84 -56Q${dx} -150 84 -56`), 'rgba(120,66,10,.28)', 3);
  });
  at(ctx, {x: 40 + dx, y: -126, turn: swing * 1.6}, () => {
    for (const [turn, s] of [[-0.75, 1], [0.7, 0.9]])
      at(ctx, {turn, scale: s}, () => {
        fill(ctx, new Path2D('M0 0C-20 -12 -24 -42 -4 -50C18 -44 16 -14 0 0Z'), linear(ctx, -14, -40, 14, 0, [0, '#f2c262'], [1, '#c07f28']));
        line(ctx, new Path2D('M0 -6Q-4 -24 -4 -40'), 'rgba(120,66,10,.3)', 2.6);
      });
    fill(ctx, ellipse(0, -2, 13, 11), radial(ctx, -3, -5, 1, 14, [0, '#f6cd78'], [1, '#b9761f']));
  });
  const drop = swing * 30;
  curls(ctx, [
    [-66 + dx, -72, 15], [-77 + dx * 0.4, -52, 13], [-81 - drop * 0.2, -33, 11], [-82 - drop * 0.5, -16, 8.5],
    [66 + dx, -72, 15], [77 + dx * 0.4, -52, 13], [81 - drop * 0.2, -33, 11], [83 - drop * 0.5, -17, 8.5],
    [-48 + dx, -88, 14], [48 + dx, -88, 13], [-30 + dx, -95, 10],
  ]);
};
