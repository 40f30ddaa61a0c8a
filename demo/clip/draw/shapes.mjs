/** The few shapes all drawings are made of. */

export const linear = (ctx, x0, y0, x1, y1, ...stops) => {
  const gradient = ctx.createLinearGradient(x0, y0, x1, y1);
  stops.forEach(([at, colour]) => gradient.addColorStop(at, colour));
  return gradient;
};

export const radial = (ctx, x, y, r0, r1, ...stops) => {
  const gradient = ctx.createRadialGradient(x, y, r0, x, y, r1);
  stops.forEach(([at, colour]) => gradient.addColorStop(at, colour));
  return gradient;
};

/** Save, move, turn and scale, draw, restore. */
export const at = (ctx, {x = 0, y = 0, turn = 0, scale = 1, scaleX = scale, scaleY = scale}, draw) => {
  ctx.save();
  ctx.translate(x, y);
  if (turn) ctx.rotate(turn);
  if (scaleX !== 1 || scaleY !== 1) ctx.scale(scaleX, scaleY);
  draw();
  ctx.restore();
};

export const clipped = (ctx, path, draw) => {
  ctx.save();
  ctx.clip(path);
  draw();
  ctx.restore();
};

export const ellipse = (x, y, rx, ry = rx, turn = 0) => {
  const path = new Path2D();
  path.ellipse(x, y, Math.max(0, rx), Math.max(0, ry), turn, 0, Math.PI * 2);
  return path;
};

export const box = (x, y, w, h, r = 0) => {
  const path = new Path2D();
  path.roundRect(x, y, w, h, r);
  return path;
};

export const fill = (ctx, path, style) => {
  ctx.fillStyle = style;
  ctx.fill(path);
};

export const line = (ctx, path, style, lineWidth) => {
  ctx.strokeStyle = style;
  ctx.lineWidth = lineWidth;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke(path);
};

/** A closed curve through points, rounded at each (Catmull-Rom). */
export const closed = (points, tension = 0.5) => {
  const path = new Path2D();
  const n = points.length;
  const p = (i) => points[(i + n) % n];
  path.moveTo(p(0)[0], p(0)[1]);
  for (let i = 0; i < n; i++) {
    const k = tension / 3 * 2;
    const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    path.bezierCurveTo(
      b[0] + (c[0] - a[0]) * k / 2, b[1] + (c[1] - a[1]) * k / 2,
      c[0] - (d[0] - b[0]) * k / 2, c[1] - (d[1] - b[1]) * k / 2, c[0], c[1]);
  }
  path.closePath();
  return path;
};

/** A limb: round discs along a bent centre line, their radius running through `radii`. */
export const limb = (points, radii, steps = 26) => {
  const path = new Path2D();
  const [a, b, c] = points;
  for (let i = 0; i <= steps * 2; i++) {
    const u = i / (steps * 2);
    // Straight bones with a round joint: a quadratic near the elbow only.
    const k = 0.3;
    let x, y;
    const lerp = (p, q, v) => [p.x + (q.x - p.x) * v, p.y + (q.y - p.y) * v];
    if (u < 0.5 - k / 2) [x, y] = lerp(a, b, u / 0.5);
    else if (u > 0.5 + k / 2) [x, y] = lerp(b, c, (u - 0.5) / 0.5);
    else {
      const v = (u - (0.5 - k / 2)) / k;
      const from = lerp(a, b, 1 - k), to = lerp(b, c, k);
      x = (1 - v) ** 2 * from[0] + 2 * v * (1 - v) * b.x + v * v * to[0];
      y = (1 - v) ** 2 * from[1] + 2 * v * (1 - v) * b.y + v * v * to[1];
    }
    const s = u * (radii.length - 1);
    const j = Math.min(radii.length - 2, Math.floor(s));
    const r = radii[j] + (radii[j + 1] - radii[j]) * (s - j);
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, Math.PI * 2);
  }
  return path;
};

/** A turned form: `profile` is [y, radius] from top to bottom. */
export const lathe = (profile) => {
  const right = profile.map(([y, r]) => [r, y]);
  const left = [...profile].reverse().map(([y, r]) => [-r, y]);
  const path = new Path2D();
  const run = (points, first) => {
    points.forEach(([x, y], i) => {
      if (i === 0) return first ? path.moveTo(x, y) : path.lineTo(x, y);
      const [px, py] = points[i - 1];
      const before = points[i - 2] ?? points[i - 1];
      const after = points[i + 1] ?? points[i];
      path.bezierCurveTo(px + (x - before[0]) / 6, py + (y - before[1]) / 6, x - (after[0] - px) / 6, y - (after[1] - py) / 6, x, y);
    });
  };
  run(right, true);
  run(left, false);
  path.closePath();
  return path;
};

/** A soft shadow lying on a surface. */
export const contactShadow = (ctx, x, y, rx, ry, alpha = 0.35, colour = '58,30,18') => {
  at(ctx, {x, y, scaleX: rx, scaleY: ry}, () => {
    ctx.fillStyle = radial(ctx, 0, 0, 0, 1, [0, `rgba(${colour},${alpha})`], [0.55, `rgba(${colour},${alpha * 0.55})`], [1, `rgba(${colour},0)`]);
    ctx.fillRect(-1, -1, 2, 2);
  });
};
