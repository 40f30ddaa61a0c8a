import type {Schedule} from '../../protocol/index.js';
import {property, textProperty, timeProperty} from './content-line.js';

export interface CalendarEvent extends Schedule {
  /** The same for one show always, and for no other show anywhere. */
  readonly uid: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute URL of the page to watch it on. */
  readonly url?: string | undefined;
  readonly cancelled: boolean;
  /** How often it has changed. */
  readonly revision: number;
  /** When it did last, in milliseconds since 1970. */
  readonly revisedAt: number;
}

/** Before the show, so that one can find the page. */
const REMINDER = '-PT10M';

/** One show as an iCalendar file (RFC 5545). Who subscribes to it hears of a new time within the hour (RFC 7986). */
export function calendarFile(event: CalendarEvent): string {
  const {uid, title, description, url, startsAt, endsAt, cancelled, revision, revisedAt} = event;
  return [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    property('PRODID', '-//live-shop//show server//EN'),
    property('CALSCALE', 'GREGORIAN'),
    property('REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'),
    property('BEGIN', 'VEVENT'),
    property('UID', uid),
    timeProperty('DTSTAMP', revisedAt),
    property('SEQUENCE', revision),
    timeProperty('DTSTART', startsAt),
    endsAt !== undefined && endsAt > startsAt ? timeProperty('DTEND', endsAt) : '',
    textProperty('SUMMARY', title),
    description ? textProperty('DESCRIPTION', description) : '',
    url === undefined ? '' : property('URL', url),
    property('STATUS', cancelled ? 'CANCELLED' : 'CONFIRMED'),
    cancelled ? '' : reminder(title),
    property('END', 'VEVENT'),
    property('END', 'VCALENDAR'),
  ].join('');
}

function reminder(title: string): string {
  return [
    property('BEGIN', 'VALARM'),
    property('ACTION', 'DISPLAY'),
    property('TRIGGER', REMINDER),
    textProperty('DESCRIPTION', title),
    property('END', 'VALARM'),
  ].join('');
}
