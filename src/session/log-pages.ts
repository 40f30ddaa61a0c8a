import type {LogIndex, LogPageEntry} from '../protocol/index.js';
import {countWhile} from '../show/fold.js';

/** A page and where it ends: the `seq` in front of which it does. */
export interface PageSpan extends LogPageEntry {
  readonly nextSeq: number;
}

export interface WantedPage extends PageSpan {
  /** Wanted in any case; the others only until there are messages enough. */
  readonly near: boolean;
}

export interface PageQuestion {
  readonly playheadMs: number;
  /** From this `seq` on nothing is missing. */
  readonly heldFrom: number;
  /** There are messages enough to show for this moment. */
  readonly full: boolean;
}

/** A page that is this near is read ahead. */
const AHEAD_MS = 30_000;

/** Pages that are looked through for messages, where they hold little else than prices and pins. */
const BACK_PAGES = 4;

/** The pages that a moment needs, the nearest first: its own, the one in front of it, and the next one in good time. */
export function pagesAt({head, pages}: LogIndex, {playheadMs, heldFrom, full}: PageQuestion): readonly WantedPage[] {
  const own = countWhile(pages, ({at}) => at <= playheadMs) - 1;
  const next = pages[own + 1];
  const wanted = [own, own - 1];
  if (next && next.at - playheadMs < AHEAD_MS) wanted.push(own + 1);
  if (!full) for (let back = 2; back <= BACK_PAGES; back += 1) wanted.push(own - back);
  return wanted.flatMap((place): WantedPage[] => {
    const page = pages[place];
    if (!page || page.seq >= heldFrom) return [];
    return [{...page, nextSeq: pages[place + 1]?.seq ?? head + 1, near: place >= own - 1}];
  });
}
