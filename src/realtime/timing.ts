/** How long a link waits for what. All in milliseconds but `tries`. */
export interface LinkTiming {
  /** From the first packet to a connection that can be joined on. */
  readonly connectMs: number;
  /** For the answer to a join. */
  readonly joinMs: number;
  /** For the answer to a message or an action, each time that it is sent. */
  readonly ackMs: number;
  /** How often a message or an action is sent before it has failed. */
  readonly tries: number;
  /** The first retry falls anywhere in this time, so that a whole room does not come back in one instant. */
  readonly firstRetryMs: number;
  /** No retry is planned later than this. */
  readonly lastRetryMs: number;
  /** A link that was live for this long starts again with the first retry. */
  readonly stableMs: number;
  /** Between two looks at the server's clock, which are also what finds a path that is open at one end only. */
  readonly pulseMs: number;
  /** Between the first looks at the server's clock after a join. */
  readonly firstPulseMs: number;
  /** For the answer to one look. */
  readonly pulseAnswerMs: number;
  /** Reactions are summed for this long. */
  readonly reactMs: number;
}

export const linkTiming: LinkTiming = {
  connectMs: 8_000,
  joinMs: 8_000,
  ackMs: 5_000,
  tries: 3,
  firstRetryMs: 1_000,
  lastRetryMs: 8_000,
  stableMs: 10_000,
  pulseMs: 30_000,
  firstPulseMs: 400,
  pulseAnswerMs: 4_000,
  reactMs: 500,
};
