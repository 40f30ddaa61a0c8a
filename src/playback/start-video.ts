/** How the browser answered. Undefined: not at all, since something else interrupted the attempt. */
export type StartOutcome = 'audible' | 'muted' | 'blocked' | undefined;

/** Starts a video with sound if it is not muted, else without, as far as the browser's autoplay policy lets it. */
export async function startVideo(video: HTMLVideoElement): Promise<StartOutcome> {
  const first = await tryToPlay(video);
  if (first !== 'blocked' || video.muted) return first;
  video.muted = true;
  const second = await tryToPlay(video);
  // A browser that wants a tap for muted video too shall play with sound after that tap.
  if (second === 'blocked') video.muted = false;
  return second;
}

async function tryToPlay(video: HTMLVideoElement): Promise<StartOutcome> {
  try {
    await video.play();
    return video.muted ? 'muted' : 'audible';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'blocked' : undefined;
  }
}
