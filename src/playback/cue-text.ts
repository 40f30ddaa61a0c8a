/** The attribute of an EXT-X-DATERANGE that is meant for us. */
export const CUE_ATTRIBUTE = 'X-LIVE-SHOP';

/** A cue as an engine finds it. */
export interface CueText {
  /** Where the stream gives one. */
  readonly id?: string | undefined;
  /** Its programme date, where the stream tells that. */
  readonly dateMs?: number | undefined;
  /** Else its position in the media timeline. */
  readonly seconds?: number | undefined;
  /** JSON; in an attribute of a playlist, which may hold no quotation mark, JSON with percent-encoding (RFC 3986). */
  readonly text: string;
}
