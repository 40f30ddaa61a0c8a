/** A span of time as a clock shows it: `12:30`, and `0:12:30` beside one that has hours (`longestMs`). */
export function clockTime(ms: number, longestMs = ms): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return longestMs >= 3_600_000 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`;
}
