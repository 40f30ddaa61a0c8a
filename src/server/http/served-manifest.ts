import type {Manifest, Product} from '../../protocol/index.js';
import type {LiveShow} from '../live-show.js';
import {scheduleOf} from '../log/schedule.js';

/**
 * The stored manifest with what the log has added: status and times, listed products, the recording of a show that has
 * ended; and with where the link, the log and the calendar file are, relative to `/shows/ID`.
 */
export function servedManifest(show: LiveShow, linkPath: string): Manifest {
  const {manifest, state} = show.log;
  const {status} = show;
  const products = new Map<string, Product>(manifest.products.map((product) => [product.id, product]));
  for (const [id, product] of state.listed) products.set(id, product);
  const schedule = scheduleOf(state, manifest);
  const startsAt = state.startedAt ?? schedule?.startsAt;
  const endsAt = state.endedAt ?? (schedule ? schedule.endsAt : manifest.endsAt);
  return {
    ...manifest,
    status,
    startsAt,
    endsAt,
    stream: (status === 'ended' ? state.recording?.stream : undefined) ?? manifest.stream,
    link: manifest.link ?? {path: linkPath},
    log: manifest.log ?? `${manifest.id}/log/index.json`,
    calendar: manifest.calendar ?? (schedule && `${manifest.id}/calendar.ics`),
    products: [...products.values()],
  };
}
