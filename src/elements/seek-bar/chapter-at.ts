import type {Chapter} from '../../show/show.js';

/** The chapter that a moment belongs to: the last that has begun. */
export function chapterAt(chapters: readonly Chapter[], dateMs: number): Chapter | undefined {
  return chapters.filter(({at}) => at <= dateMs).at(-1);
}
