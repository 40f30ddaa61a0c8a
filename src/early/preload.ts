/** The build writes the names of files here. Without it the modules are found one by one. */
const FILES: Readonly<Record<'element' | 'room' | 'show', string>> = {element: '%element%', room: '%room%', show: '%show%'};

/** Has the browser fetch code that is not to run yet. */
export function preload(name: keyof typeof FILES): void {
  if (FILES[name].startsWith('%')) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL(FILES[name], import.meta.url).href;
  document.head.append(link);
}
