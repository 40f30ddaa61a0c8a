export type PictureFit = 'cover' | 'contain';

interface Size {
  readonly width: number;
  readonly height: number;
}

// A third of a picture may be cut off at its edges; with more gone the host is no longer in it.
const LEAST_KEPT = 2 / 3;

/** Fills the box with the picture where most of it stays in view; shows all of it otherwise. */
export function pictureFit(box: Size, picture: Size): PictureFit {
  if (!box.width || !box.height || !picture.width || !picture.height) return 'cover';
  const [ours, theirs] = [box.width / box.height, picture.width / picture.height];
  return Math.min(ours, theirs) / Math.max(ours, theirs) >= LEAST_KEPT ? 'cover' : 'contain';
}
