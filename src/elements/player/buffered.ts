/** How much of a video is loaded after the frame on screen, in milliseconds. */
export function bufferedAheadMs({buffered, currentTime}: HTMLVideoElement): number {
  for (let index = 0; index < buffered.length; index++) {
    if (buffered.start(index) <= currentTime + 0.1 && currentTime < buffered.end(index)) {
      return (buffered.end(index) - currentTime) * 1000;
    }
  }
  return 0;
}
