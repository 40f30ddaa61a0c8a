import type {Fact, Manifest} from '../protocol/index.js';

/** What happens to a show that nobody runs: it starts and ends when its manifest says. */
export function scheduledFacts({status, startsAt, endsAt}: Manifest): readonly Fact[] {
  if (status !== 'scheduled' || startsAt === undefined) return [];
  const started: Fact = {seq: 1, at: startsAt, type: 'show-started'};
  return endsAt === undefined || endsAt < startsAt ? [started] : [started, {seq: 2, at: endsAt, type: 'show-ended'}];
}
