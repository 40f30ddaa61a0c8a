/** The studio behind the host: wall, shelf, sign. Nothing here moves, so it is drawn once. */
import {at, box, clipped, closed, contactShadow, ellipse, fill, line, linear, radial} from './shapes.mjs';
import {noise} from './motion.mjs';
import {pot, trailing} from './plants.mjs';

const wall = (ctx) => {
  fill(ctx, box(0, 0, 720, 1280), linear(ctx, 0, 0, 720, 900, [0, '#dbe0c4'], [0.45, '#c3cda9'], [1, '#8fa083']));
  fill(ctx, box(0, 0, 720, 1000), radial(ctx, 250, 340, 40, 620, [0, 'rgba(255,244,214,.75)'], [0.5, 'rgba(255,240,205,.25)'], [1, 'rgba(255,240,205,0)']));
  // Panelling below the rail.
  fill(ctx, box(0, 640, 720, 300), linear(ctx, 0, 640, 0, 860, [0, '#7f957f'], [1, '#5f7766']));
  for (let x = -20; x < 720; x += 74) {
    fill(ctx, box(x, 664, 60, 260, 3), linear(ctx, x, 0, x + 60, 0, [0, '#8aa089'], [1, '#738a75']));
    fill(ctx, box(x + 60, 664, 3, 260), 'rgba(40,60,48,.18)');
  }
  fill(ctx, box(0, 632, 720, 20), linear(ctx, 0, 632, 0, 652, [0, '#a5b79c'], [1, '#6f866f']));
  fill(ctx, box(0, 652, 720, 14), linear(ctx, 0, 652, 0, 666, [0, 'rgba(30,50,38,.3)'], [1, 'rgba(30,50,38,0)']));
};

const books = (ctx, x, y, list) => {
  let left = x;
  for (const [w, h, colour, lean = 0] of list) {
    at(ctx, {x: left, y, turn: lean}, () => {
      fill(ctx, box(0, -h, w, h, 2), linear(ctx, 0, 0, w, 0, [0, colour], [1, colour]));
      fill(ctx, box(0, -h, w, h, 2), linear(ctx, 0, 0, w, 0, [0, 'rgba(255,255,255,.18)'], [0.4, 'rgba(255,255,255,0)'], [1, 'rgba(30,15,10,.3)']));
      fill(ctx, box(0, -h + 10, w, 4), 'rgba(255,240,210,.5)');
    });
    left += w + 1.5;
  }
};

const jug = (ctx, x, y, s, colours) => at(ctx, {x, y, scale: s}, () => {
  const body = closed([[-20, -78], [20, -78], [19, -62], [36, -36], [30, -6], [0, 0], [-30, -6], [-36, -36], [-19, -62]]);
  const ear = new Path2D();
  ear.moveTo(20, -68);
  ear.bezierCurveTo(54, -72, 50, -30, 32, -28);
  line(ctx, ear, colours[1], 7);
  fill(ctx, body, linear(ctx, -36, 0, 36, 0, [0, colours[1]], [0.35, colours[0]], [1, colours[2]]));
});

const bowls = (ctx, x, y) => {
  [['#e9ddc6', '#b8a487'], ['#c98a6a', '#8d5238'], ['#6fa3a0', '#3d6d70'], ['#e4d3b3', '#b0966c']].forEach(([light, dark], i) => {
    const bowl = new Path2D();
    const w = 37 - i * 2;
    bowl.moveTo(x - w, y - 18 - i * 11);
    bowl.bezierCurveTo(x - w, y - i * 11, x - 14, y - i * 11, x - 14, y - i * 11);
    bowl.lineTo(x + 14, y - i * 11);
    bowl.bezierCurveTo(x + 14, y - i * 11, x + w, y - i * 11, x + w, y - 18 - i * 11);
    bowl.closePath();
    fill(ctx, bowl, linear(ctx, x - w, 0, x + w, 0, [0, light], [1, dark]));
  });
};

const basket = (ctx, x, y) => {
  const body = closed([[x - 44, y - 50], [x + 44, y - 50], [x + 38, y - 3], [x, y], [x - 38, y - 3]], 0.4);
  fill(ctx, body, linear(ctx, x - 44, 0, x + 44, 0, [0, '#d9b37b'], [1, '#97703e']));
  clipped(ctx, body, () => {
    for (let r = 0; r < 5; r++)
      for (let i = 0; i < 12; i++) fill(ctx, ellipse(x - 48 + i * 8.6 + (r % 2) * 4.3, y - 44 + r * 10, 4, 2.4), 'rgba(92,58,22,.32)');
  });
  for (const [dx, colour] of [[-22, '#c76b52'], [4, '#e9dcc2'], [26, '#7c95a0']]) fill(ctx, ellipse(x + dx, y - 54, 19, 17), colour);
};

const board = (ctx, y) => {
  fill(ctx, box(482, y + 14, 260, 34), linear(ctx, 0, y + 14, 0, y + 48, [0, 'rgba(50,58,36,.36)'], [1, 'rgba(50,58,36,0)']));
  fill(ctx, box(484, y, 260, 15, 3), linear(ctx, 484, y, 720, y, [0, '#b98351'], [1, '#8a5a33']));
  fill(ctx, box(484, y, 260, 4, 2), 'rgba(255,226,180,.45)');
  for (const x of [520, 690]) fill(ctx, new Path2D(`M${x} ${y + 14}v34q0-24 22-34z`), '#6b4426');
};

const shelf = (ctx) => {
  board(ctx, 322);
  board(ctx, 468);
  books(ctx, 500, 322, [[16, 84, '#9b4a3c'], [13, 94, '#345a63'], [19, 76, '#d9a441'], [14, 88, '#e7dabf'], [12, 80, '#5d3a4c']]);
  jug(ctx, 620, 322, 0.94, ['#f1e6d0', '#cfbfa2', '#a48f70']);
  pot(ctx, 684, 322, 24, '#b9623f');
  trailing(ctx, 684, 300);
  bowls(ctx, 540, 468);
  basket(ctx, 640, 468);
  books(ctx, 694, 468, [[15, 78, '#3f5f54'], [16, 70, '#c9824e']]);
};

const sign = (ctx) => {
  at(ctx, {x: 594, y: 152, turn: -0.012, scale: 0.9}, () => {
    const cord = new Path2D('M-84 -34Q0 -98 84 -34');
    line(ctx, cord, '#7a5a3c', 3);
    fill(ctx, ellipse(0, -68, 5), '#5b3d24');
    at(ctx, {x: 6, y: 10}, () => fill(ctx, box(-124, -40, 248, 84, 42), 'rgba(70,76,46,.3)'));
    fill(ctx, box(-124, -40, 248, 84, 42), linear(ctx, -124, -40, 124, 44, [0, '#8d5b36'], [0.5, '#76472a'], [1, '#5b3520']));
    ctx.globalAlpha = 0.2;
    for (let i = 0; i < 6; i++) line(ctx, new Path2D(`M-112 ${-26 + i * 12}Q-30 ${-32 + i * 12 + noise(i) * 12} 112 ${-27 + i * 12}`), '#3b2010', 1.6);
    ctx.globalAlpha = 1;
    line(ctx, box(-116, -32, 232, 68, 34), 'rgba(247,226,188,.55)', 1.8);
    ctx.fillStyle = '#f8e8c9';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.font = 'italic 600 29px "DejaVu Serif", Georgia, serif';
    ctx.fillText('Hearth', -44, -10);
    ctx.fillText('Harbor', 46, 19);
    ctx.font = 'italic 400 24px "DejaVu Serif", Georgia, serif';
    ctx.fillText('&', -22, 18);
    const waves = new Path2D('M30 -14q7 -8 14 0t14 0t14 0');
    line(ctx, waves, '#e5bf7c', 3);
  });
};

export const room = (ctx) => {
  wall(ctx);
  sign(ctx);
  shelf(ctx);
};

/** The table: top and front. The front stays calm: chat and cards lie over it. */
export const table = (ctx) => {
  const top = new Path2D('M-20 806L740 806L780 908L-60 908Z');
  fill(ctx, top, linear(ctx, 0, 806, 0, 908, [0, '#9c6a41'], [0.35, '#c08a57'], [1, '#d6a26b']));
  clipped(ctx, top, () => {
    for (let i = 0; i < 11; i++) {
      const y = 812 + i * 9 + noise(i) * 4;
      line(ctx, new Path2D(`M-20 ${y}C160 ${y - 6 + noise(i + 7) * 12} 420 ${y + 8 - noise(i + 3) * 12} 740 ${y}`), `rgba(96,52,22,${0.1 + noise(i + 40) * 0.12})`, 1 + noise(i) * 2.4);
    }
    fill(ctx, box(0, 800, 720, 110), radial(ctx, 180, 850, 20, 420, [0, 'rgba(255,232,186,.5)'], [1, 'rgba(255,232,186,0)']));
    // The host stands behind the table and shades its far edge.
    contactShadow(ctx, 366, 812, 170, 26, 0.45);
  });
  fill(ctx, box(-10, 906, 740, 26, 4), linear(ctx, 0, 906, 0, 932, [0, '#e2b37c'], [0.25, '#b77f4c'], [1, '#8a5830']));
  fill(ctx, box(0, 932, 720, 348), linear(ctx, 0, 932, 0, 1280, [0, '#54402f'], [0.1, '#6a5140'], [0.5, '#584234'], [1, '#33251e']));
  for (let i = 0; i < 7; i++) {
    const x = -8 + i * 106;
    fill(ctx, box(x, 932, 2.5, 348), 'rgba(28,16,10,.35)');
    fill(ctx, box(x + 3, 932, 1.5, 348), 'rgba(255,220,180,.07)');
  }
  fill(ctx, box(0, 932, 720, 64), linear(ctx, 0, 932, 0, 996, [0, 'rgba(24,12,6,.55)'], [1, 'rgba(24,12,6,0)']));
  // A linen runner.
  const runner = new Path2D('M236 806L484 806L520 908L520 1150Q360 1166 200 1150L200 908Z');
  clipped(ctx, runner, () => {
    fill(ctx, box(180, 800, 360, 110), linear(ctx, 200, 800, 520, 908, [0, '#d8cdb8'], [0.4, '#efe7d5'], [1, '#d5c7ac']));
    fill(ctx, box(180, 907, 360, 270), linear(ctx, 0, 907, 0, 1165, [0, '#cdbfa5'], [0.12, '#bcae95'], [1, '#83776a']));
    for (const x of [216, 226, 494, 504]) line(ctx, new Path2D(`M${x + (x < 360 ? 34 : -34)} 806L${x} 908V1180`), 'rgba(71,99,108,.5)', 3.4);
    fill(ctx, box(180, 904, 360, 10), linear(ctx, 0, 904, 0, 914, [0, 'rgba(255,255,255,.4)'], [1, 'rgba(255,255,255,0)']));
    contactShadow(ctx, 366, 812, 150, 24, 0.5);
  });
  for (let x = 204; x <= 516; x += 8) line(ctx, new Path2D(`M${x} ${1152 + 8 * (1 - ((x - 360) / 160) ** 2)}v17`), '#8a7e70', 2);
};
