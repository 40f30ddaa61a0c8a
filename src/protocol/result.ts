/** What a parser answers: the value, or the path of the first thing that was wrong and what was expected there. */
export type Result<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly path: string; readonly expected: string};
