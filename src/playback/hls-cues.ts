import type Hls from 'hls.js';
import {CUE_ATTRIBUTE, type CueText} from './cue-text.js';

export interface HlsCuesOptions {
  readonly hls: Hls;
  readonly events: typeof Hls.Events;
  readonly cued: (cue: CueText) => void;
}

/** Reads the cues of a stream from what hls.js parses anyway: no text track is made for them. */
export function readHlsCues({hls, events, cued}: HlsCuesOptions): void {
  hls.on(events.LEVEL_UPDATED, (_event, {details: {dateRanges}}) => {
    for (const [id, range] of Object.entries(dateRanges)) {
      const text: unknown = range?.attr[CUE_ATTRIBUTE];
      const dateMs = range?.startDate.getTime() ?? Number.NaN;
      if (typeof text === 'string' && !Number.isNaN(dateMs)) cued({id, dateMs, text});
    }
  });
  hls.on(events.FRAG_PARSING_METADATA, (_event, {samples}) => {
    // Few streams carry any. Where the script cannot be had, the show server tells the same.
    void import('./id3.js').then(
      ({textsOfId3}) => {
        for (const {pts, data} of samples) for (const text of textsOfId3(data)) cued({seconds: pts, text});
      },
      () => undefined,
    );
  });
}
