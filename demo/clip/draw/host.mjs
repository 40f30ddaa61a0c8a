/** The host: body and head behind the table, and arms that come over it. */
import {at, box, clipped, closed, ellipse, fill, limb, line, linear} from './shapes.mjs';
import {face} from './face.mjs';
import {hairBehind, hairFront} from './hair.mjs';
import {fingers, palm, skin} from './hand.mjs';

const wool = {light: '#fdf3df', base: '#efdfc3', shade: '#cdb592', dark: '#a98f6d'};
const apron = {light: '#7a5068', base: '#5f3b50', dark: '#412637'};

const torso = (ctx, {left, right, neck, breath}) => {
  const mid = (left.x + right.x) / 2;
  const body = closed([
    [neck.x - 44, neck.y + 34], [left.x + 6, left.y - 34], [left.x - 34, left.y - 2], [left.x - 26, left.y + 80], [mid - 104 - breath, 700], [mid - 112, 850],
    [mid + 112, 850], [mid + 104 + breath, 700], [right.x + 26, right.y + 80], [right.x + 34, right.y - 2], [right.x - 6, right.y - 34], [neck.x + 44, neck.y + 34],
  ]);
  fill(ctx, body, linear(ctx, 200, 480, 520, 800, [0, wool.light], [0.45, wool.base], [1, wool.shade]));
  clipped(ctx, body, () => {
    for (let i = 0; i < 34; i++) line(ctx, new Path2D(`M${mid - 190 + i * 11.4} 480Q${mid - 176 + i * 10.6} 640 ${mid - 180 + i * 10.8} 860`), 'rgba(150,122,84,.13)', 3);
    ctx.fillStyle = linear(ctx, mid + 40, 0, mid + 150, 0, [0, 'rgba(120,88,60,0)'], [1, 'rgba(120,88,60,.34)']);
    ctx.fillRect(mid + 40, 500, 160, 360);
    fill(ctx, ellipse(neck.x + 8, neck.y + 36, 76, 34), 'rgba(110,74,48,.28)');
  });
  const bib = new Path2D();
  bib.moveTo(mid - 74, 606 - breath);
  bib.quadraticCurveTo(mid, 622 - breath, mid + 74, 606 - breath);
  bib.bezierCurveTo(mid + 80, 680, mid + 104, 720, mid + 108, 850);
  bib.lineTo(mid - 108, 850);
  bib.bezierCurveTo(mid - 104, 720, mid - 80, 680, mid - 74, 606 - breath);
  for (const s of [-1, 1]) {
    const strap = new Path2D();
    const shoulder = s < 0 ? left : right;
    strap.moveTo(mid + s * 62, 624 - breath);
    strap.quadraticCurveTo(mid + s * 72, 556, shoulder.x - s * 26, shoulder.y - 38);
    line(ctx, strap, apron.dark, 25);
    line(ctx, strap, apron.base, 21);
    line(ctx, strap, 'rgba(255,220,230,.12)', 4);
  }
  fill(ctx, bib, linear(ctx, mid - 110, 600, mid + 110, 820, [0, apron.light], [0.45, apron.base], [1, apron.dark]));
  line(ctx, new Path2D(`M${mid - 68} ${617 - breath}Q${mid} ${633 - breath} ${mid + 68} ${617 - breath}`), 'rgba(240,205,190,.4)', 2);
  const pocket = box(mid - 42, 668, 84, 70, [3, 3, 18, 18]);
  fill(ctx, pocket, linear(ctx, mid - 42, 668, mid + 42, 738, [0, '#6d4459'], [1, '#54334a']));
  line(ctx, pocket, 'rgba(240,205,190,.32)', 1.8);
  at(ctx, {x: mid + 22, y: 672, turn: 0.13}, () => {
    fill(ctx, box(-4, -34, 8, 36, 2), '#e5a93c');
    fill(ctx, new Path2D('M-4 -34L0 -45L4 -34Z'), '#f3dfbb');
  });
  for (const s of [-1, 1]) {
    fill(ctx, ellipse(mid + s * 60, 628 - breath, 8), '#d9a441');
    fill(ctx, ellipse(mid + s * 60 - 2, 626 - breath, 3), '#f8dd9a');
  }
};

const neck = (ctx, {neck: n, head}) => {
  const path = limb([{x: n.x, y: n.y + 44}, {x: (n.x + head.x) / 2, y: n.y + 6}, {x: head.x, y: head.y + 70}], [44, 36, 38], 14);
  fill(ctx, path, linear(ctx, n.x - 40, 0, n.x + 44, 0, [0, skin.base], [0.5, '#b87a52'], [1, '#9d6340']));
  clipped(ctx, path, () => fill(ctx, ellipse(head.x + 10, head.y + 92, 62, 40), 'rgba(104,56,32,.42)'));
  const collar = new Path2D();
  collar.moveTo(n.x - 52, n.y + 30);
  collar.bezierCurveTo(n.x - 36, n.y + 66, n.x + 36, n.y + 66, n.x + 52, n.y + 30);
  line(ctx, collar, wool.shade, 21);
  line(ctx, collar, wool.light, 16);
  for (let i = 1; i < 14; i++) {
    const u = i / 14, x = n.x - 52 + u * 104, y = n.y + 30 + 4 * 27 * u * (1 - u);
    line(ctx, new Path2D(`M${x + (0.5 - u) * 5} ${y - 6}L${x - (0.5 - u) * 5} ${y + 6}`), 'rgba(168,140,100,.4)', 1.8);
  }
};

/** Body, neck and head. */
export const hostBody = (ctx, pose) => {
  const {head} = pose;
  at(ctx, {x: head.x, y: head.y, turn: head.turn}, () => hairBehind(ctx, pose.hair));
  torso(ctx, pose);
  neck(ctx, pose);
  at(ctx, {x: head.x, y: head.y, turn: head.turn}, () => {
    face(ctx, pose.face);
    hairFront(ctx, pose.hair);
  });
};

const sleeve = (ctx, {shoulder, elbow, wrist, side}) => {
  const dx = wrist.x - elbow.x, dy = wrist.y - elbow.y, l = Math.hypot(dx, dy) || 1;
  const cuff = {x: wrist.x - (dx / l) * 20, y: wrist.y - (dy / l) * 20};
  const path = limb([shoulder, elbow, cuff], [45, 43, 38, 34, 28]);
  // A dark edge keeps the sleeve off the body it lies over.
  at(ctx, {x: side * -1.5, y: 3}, () => fill(ctx, path, 'rgba(94,66,42,.32)'));
  fill(ctx, path, linear(ctx, shoulder.x - 50, shoulder.y - 40, shoulder.x + 60, elbow.y + 60, [0, wool.light], [0.5, wool.base], [1, wool.shade]));
  clipped(ctx, path, () => {
    ctx.filter = 'blur(8px)';
    line(ctx, limbLine(shoulder, elbow, cuff, 32), 'rgba(130,98,64,.36)', 30);
    ctx.filter = 'none';
    for (const [u, bend] of [[0.2, 6], [0.42, 9], [0.6, 7]]) {
      const x = shoulder.x + (elbow.x - shoulder.x) * (0.6 + u * 0.6), y = shoulder.y + (elbow.y - shoulder.y) * (0.6 + u * 0.6);
      line(ctx, new Path2D(`M${x - 30} ${y - bend}q28 ${bend * 2} 56 -2`), 'rgba(140,108,72,.28)', 3);
    }
  });
  const angle = Math.atan2(dy, dx);
  at(ctx, {...cuff, turn: angle}, () => {
    fill(ctx, limb([{x: 8, y: 0}, {x: 20, y: 0}, {x: 26, y: 0}], [15, 14, 14], 6), skin.base);
    fill(ctx, box(-14, -31, 24, 62, 10), linear(ctx, 0, -31, 0, 31, [0, wool.light], [0.5, wool.base], [1, wool.shade]));
    for (let y = -24; y <= 24; y += 8) line(ctx, new Path2D(`M-11 ${y}H7`), 'rgba(160,132,92,.42)', 2);
  });
};

const limbLine = (a, b, c, offset) => {
  const path = new Path2D();
  path.moveTo(a.x + offset * 1.6, a.y - 50);
  path.lineTo(a.x + offset, a.y + offset * 0.8);
  path.quadraticCurveTo(b.x + offset, b.y + offset * 1.6, c.x + offset * 0.5, c.y + offset);
  return path;
};

/** One arm to the wrist, with the palm that lies behind what is held. */
export const armBehind = (ctx, arm) => {
  sleeve(ctx, arm);
  palm(ctx, arm.hand);
};

export const armFront = (ctx, arm) => fingers(ctx, arm.hand);
