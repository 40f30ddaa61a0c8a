import {at, clipped, closed, ellipse, fill, line, linear} from '../shapes.mjs';

const cloths = {
  ink: {base: '#2b2a33', light: '#4a4955', dark: '#17161c', print: '#ece0c8'},
  natural: {base: '#eadcc0', light: '#f8eed8', dark: '#bda680', print: '#2b2a33'},
};

const harbour = (ctx, colour) => {
  const house = new Path2D();
  house.moveTo(-38, -84);
  house.lineTo(-38, -116);
  house.lineTo(-14, -140);
  house.lineTo(10, -116);
  house.lineTo(10, -84);
  house.moveTo(-22, -84);
  house.lineTo(-22, -104);
  house.lineTo(-6, -104);
  house.lineTo(-6, -84);
  const mast = new Path2D();
  mast.moveTo(34, -86);
  mast.lineTo(34, -150);
  mast.quadraticCurveTo(62, -120, 58, -96);
  mast.lineTo(34, -96);
  line(ctx, house, colour, 5);
  line(ctx, mast, colour, 5);
  for (let row = 0; row < 3; row++) {
    const wave = new Path2D();
    for (let x = -58; x <= 62; x += 4) wave.lineTo(x, -70 + row * 15 + 4.5 * Math.sin(x / 9.4 + row * 1.6));
    line(ctx, wave, colour, 4.5);
  }
  fill(ctx, ellipse(-52, -138, 9), colour);
};

const lemon = (ctx, colour) => {
  at(ctx, {x: 2, y: -104, turn: -0.5}, () => {
    const fruit = closed([[-52, 0], [-34, -28], [8, -34], [40, -20], [56, 0], [40, 20], [8, 34], [-34, 28]]);
    line(ctx, fruit, colour, 5);
    for (let i = 0; i < 16; i++) fill(ctx, ellipse(-26 + (i % 5) * 13, -14 + Math.floor(i / 5) * 10 + (i % 2) * 4, 2), colour);
  });
  const leaf = new Path2D();
  leaf.moveTo(-34, -74);
  leaf.bezierCurveTo(-74, -62, -70, -28, -52, -20);
  leaf.bezierCurveTo(-30, -30, -24, -54, -34, -74);
  leaf.lineTo(-50, -36);
  line(ctx, leaf, colour, 4.5);
};

const strap = (ctx, c, lift, back) => {
  const path = new Path2D();
  path.moveTo(-46, -196);
  path.bezierCurveTo(-44, -260 - lift, -18, -286 - lift, 0, -288 - lift);
  path.bezierCurveTo(18, -286 - lift, 44, -260 - lift, 46, -196);
  line(ctx, path, back ? c.dark : c.base, 14);
  if (!back) line(ctx, path, c.light, 2);
};

/** Canvas bag, ink on one side and natural on the other. A half `turn` shows the back; `swing` moves the hem. */
export const tote = (ctx, {turn = 0, swing = 0, lift = 0, variant = 1} = {}) => {
  const flipped = Math.cos(turn) < 0 !== (variant === 2);
  const c = flipped ? cloths.natural : cloths.ink;
  const narrow = Math.max(0.12, Math.abs(Math.cos(turn)));
  at(ctx, {scaleX: narrow}, () => {
    at(ctx, {x: 5, y: -5}, () => strap(ctx, flipped ? cloths.ink : cloths.natural, lift, true));
    const s = swing * 14;
    const body = new Path2D();
    body.moveTo(-94, -204);
    body.quadraticCurveTo(0, -196, 94, -204);
    body.bezierCurveTo(98, -130, 100 + s, -60, 98 + s, -10);
    body.quadraticCurveTo(96 + s, 0, 84 + s, 0);
    body.quadraticCurveTo(s, 7, -84 + s, 0);
    body.quadraticCurveTo(-98 + s, 0, -98 + s, -10);
    body.bezierCurveTo(-100 + s, -60, -98, -130, -94, -204);
    fill(ctx, body, linear(ctx, -100, -200, 100, 0, [0, c.light], [0.42, c.base], [1, c.dark]));
    clipped(ctx, body, () => {
      const hem = new Path2D();
      hem.moveTo(-96, -186);
      hem.quadraticCurveTo(0, -178, 96, -186);
      line(ctx, hem, c.dark, 2);
      ctx.globalAlpha = 0.5;
      const folds = new Path2D();
      folds.moveTo(-46, -178);
      folds.quadraticCurveTo(-62, -90, -78 + s, -4);
      folds.moveTo(48, -178);
      folds.quadraticCurveTo(70, -80, 74 + s, -4);
      line(ctx, folds, c.dark, 7);
      ctx.globalAlpha = 1;
      at(ctx, {x: s * 0.5, y: 2}, () => (flipped ? lemon : harbour)(ctx, c.print));
    });
    strap(ctx, c, lift, false);
    for (const x of [-46, 46]) fill(ctx, new Path2D(`M${x - 7} -200h14v22h-14z`), c.base);
  });
};
tote.size = {w: 196, h: 204};
