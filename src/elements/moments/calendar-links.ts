export interface CalendarEntry {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  /** An hour after the start where missing. */
  readonly endsAt?: number | undefined;
  readonly details?: string | undefined;
  /** Address of the page that shows it. */
  readonly page: string;
}

const HOUR_MS = 3_600_000;

/** `20260401T180000Z`: the basic format of RFC 5545 section 3.3.5. */
const basic = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** A form of Google Calendar, filled in. */
export function googleCalendarUrl({title, startsAt, endsAt = startsAt + HOUR_MS, details, page}: CalendarEntry): string {
  const url = new URL('https://calendar.google.com/calendar/render');
  url.search = String(
    new URLSearchParams({
      action: 'TEMPLATE',
      text: title,
      dates: `${basic(startsAt)}/${basic(endsAt)}`,
      details: [details, page].filter(Boolean).join('\n\n'),
      location: page,
    }),
  );
  return url.href;
}

/** A form of Outlook on the web, filled in. */
export function outlookCalendarUrl({title, startsAt, endsAt = startsAt + HOUR_MS, details, page}: CalendarEntry): string {
  const url = new URL('https://outlook.live.com/calendar/0/deeplink/compose');
  url.search = String(
    new URLSearchParams({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: new Date(startsAt).toISOString(),
      enddt: new Date(endsAt).toISOString(),
      body: [details, page].filter(Boolean).join('\n\n'),
      location: page,
    }),
  );
  return url.href;
}
