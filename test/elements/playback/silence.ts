/** The URL of a recording of nothing (WAV, 8 bits, 8 kHz), which every browser plays and seeks in. */
export function silence(seconds: number): string {
  const rate = 8000;
  const length = seconds * rate;
  const view = new DataView(new ArrayBuffer(44));
  const write = (offset: number, text: string) => [...text].forEach((letter, i) => view.setUint8(offset + i, letter.charCodeAt(0)));
  write(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, length, true);
  return URL.createObjectURL(new Blob([view, new Uint8Array(length).fill(128)], {type: 'audio/wav'}));
}

/** A video that can be played and seeked in, in the page. */
export async function silentVideo(seconds = 60): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.src = silence(seconds);
  await new Promise((done) => video.addEventListener('canplay', done, {once: true}));
  return video;
}
