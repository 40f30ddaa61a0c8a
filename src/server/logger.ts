/** How much it matters, most first. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Takes one line for the one who runs the server. It never holds a token, a secret or the text of a message. */
export type Logger = (level: LogLevel, message: string) => void;

export const silent: Logger = () => undefined;

/** What went wrong, in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
