const nested = (name: string, parts: readonly string[]): string => parts.map((part) => `${part}: ${name}__${part}`).join(', ');

export const seekBarParts = nested('seek-bar', [
  'slider', 'track', 'buffered', 'played', 'mark', 'thumb', 'preview', 'preview-picture', 'preview-title', 'preview-time', 'time',
]);

export const menuParts = nested('menu', ['menu', 'group', 'group-name', 'choice', 'action']);
